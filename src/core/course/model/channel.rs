//! Channels side by side, and what they are sorted by.

use serde::{Deserialize, Serialize};

use super::{SheetId, Text};

/// A comparison of channels, shown in the lesson and as a sheet where columns can be hidden.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Channels {
    /// Identifier of the sheet, unique in the course; also the anchor.
    pub id: SheetId,
    /// Title, for example « Le point de vente et la rencontre ».
    pub title: String,
    /// Channels.
    pub channels: Vec<Channel>,
}

/// A channel. The criteria it is sorted by each hold all that is true of it (a phone line is called and calls); one
/// left out leaves the channel unsorted by that criterion.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Channel {
    /// Name.
    pub name: String,
    /// Icon, a name of `assets/icons`.
    pub icon: String,
    /// A few words under the name: « oral, en direct ».
    pub hint: String,
    /// « Exemples d'utilisation ».
    pub examples: Vec<Text>,
    /// « Avantages ».
    pub advantages: Vec<Text>,
    /// « Inconvénients ».
    pub drawbacks: Vec<Text>,
    /// Written or spoken.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub form: Vec<Form>,
    /// Digital or not.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub nature: Vec<Nature>,
    /// At once or later.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub time: Vec<Time>,
    /// Who answers.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub partner: Vec<Partner>,
    /// Who begins.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub direction: Vec<Direction>,
}

/// How one expresses oneself on a channel.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Form {
    /// « Écrit ».
    Written,
    /// « Oral ».
    Spoken,
}

/// What a channel is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Nature {
    /// « Digital ».
    Digital,
    /// « Non digital ».
    Physical,
}

/// When the other answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Time {
    /// « En direct »: synchronous.
    Live,
    /// « En différé »: asynchronous.
    Deferred,
}

/// Who answers the client.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Partner {
    /// « Humain ».
    Human,
    /// « Automate ».
    Machine,
    /// « Autre client ».
    Peer,
}

/// Who begins the exchange.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Direction {
    /// « Entrant »: the client comes.
    Incoming,
    /// « Sortant »: the company goes to the client.
    Outgoing,
}

/// What channels are sorted by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Facet {
    /// [`Channel::form`].
    Form,
    /// [`Channel::nature`].
    Nature,
    /// [`Channel::time`].
    Time,
    /// [`Channel::partner`].
    Partner,
    /// [`Channel::direction`].
    Direction,
}

/// One answer to a criterion.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Trait {
    /// Written or spoken.
    Form(Form),
    /// Digital or not.
    Nature(Nature),
    /// At once or later.
    Time(Time),
    /// Who answers.
    Partner(Partner),
    /// Who begins.
    Direction(Direction),
}

impl Facet {
    /// All criteria, in the order in which they are shown.
    pub const ALL: [Self; 5] = [Self::Form, Self::Nature, Self::Time, Self::Partner, Self::Direction];

    /// Its answers, in the order in which they are shown.
    pub fn traits(self) -> &'static [Trait] {
        match self {
            Self::Form => &[Trait::Form(Form::Written), Trait::Form(Form::Spoken)],
            Self::Nature => &[Trait::Nature(Nature::Digital), Trait::Nature(Nature::Physical)],
            Self::Time => &[Trait::Time(Time::Live), Trait::Time(Time::Deferred)],
            Self::Partner => {
                &[Trait::Partner(Partner::Human), Trait::Partner(Partner::Machine), Trait::Partner(Partner::Peer)]
            }
            Self::Direction => &[Trait::Direction(Direction::Incoming), Trait::Direction(Direction::Outgoing)],
        }
    }
}

impl Trait {
    /// The criterion it answers.
    pub fn facet(self) -> Facet {
        match self {
            Self::Form(_) => Facet::Form,
            Self::Nature(_) => Facet::Nature,
            Self::Time(_) => Facet::Time,
            Self::Partner(_) => Facet::Partner,
            Self::Direction(_) => Facet::Direction,
        }
    }
}

impl Channel {
    /// Whether that is true of the channel.
    pub fn has(&self, one: Trait) -> bool {
        match one {
            Trait::Form(form) => self.form.contains(&form),
            Trait::Nature(nature) => self.nature.contains(&nature),
            Trait::Time(time) => self.time.contains(&time),
            Trait::Partner(partner) => self.partner.contains(&partner),
            Trait::Direction(direction) => self.direction.contains(&direction),
        }
    }

    /// Whether the course says what the channel is by that criterion.
    pub fn is_sorted_by(&self, facet: Facet) -> bool {
        facet.traits().iter().any(|one| self.has(*one))
    }
}

/// A column of a channel comparison that can be hidden.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Column {
    /// « Exemples d'utilisation ».
    Examples,
    /// « Avantages ».
    Advantages,
    /// « Inconvénients ».
    Drawbacks,
}
