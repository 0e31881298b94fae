//! What the student sees when something is wrong, with the keyboard alone: what happened, where, what to do.

use std::fs;
use std::path::Path;

use parcours::core::course::{LessonId, Passage};
use parcours::core::progress::store::{FILE_NAME, backup};
use parcours::core::progress::{Event, Store};
use parcours::core::settings::{Settings, ThemeChoice};
use parcours::core::sitting::Sitting;
use parcours::gui::app::Message;
use parcours::gui::place::Place;
use parcours::gui::presets;
use rusqlite::Connection;

use crate::child::{self, answer};
use crate::sandbox::{Sandbox, data_folder};
use crate::support::now;

fn lesson(app: &mut Sandbox, lesson: &str) {
    app.visit(Place::Lesson(Passage { lesson: LessonId::new(lesson), anchor: None }));
}

fn opened(app: &mut Sandbox) {
    app.say(Message::Opened(iced::window::Id::unique()));
}

/// Saves so many answers, then makes a backup, then saves a few more.
fn studied(folder: &Path, before: u64, after: u64) -> Vec<Event> {
    let mut store = Store::open(folder).unwrap();
    for number in 1..=before + after {
        if number == before + 1 {
            store.back_up_daily(&presets::now()).unwrap().unwrap();
        }
        store.record(&presets::now(), answer(&format!("answer-{number}"))).unwrap();
    }
    events(folder)
}

fn events(folder: &Path) -> Vec<Event> {
    Store::open(folder).unwrap().events().unwrap().into_iter().map(|recorded| recorded.event).collect()
}

/// Changes bits of the file in a place that no start reads, but that SQLite's check does.
fn damage_out_of_sight(folder: &Path) {
    let path = folder.join(FILE_NAME);
    let whole = fs::read(&path).unwrap();
    let found = events(folder);
    for page in (1..whole.len() / 4096).rev() {
        let mut damaged = whole.clone();
        // In the cells of an index, say.
        damaged[page * 4096 + 4000] ^= 0x55;
        fs::write(&path, &damaged).unwrap();
        let same = Store::open(folder).and_then(|store| store.events()).is_ok_and(|events| events.len() == found.len());
        if same && Store::check(folder).is_err() && events(folder) == found {
            return;
        }
    }
    panic!("no page of the file is left unread");
}

/// A window that was killed.
fn unclean_end(folder: &Path) {
    drop(Sitting::begin(folder).unwrap());
}

fn marks(folder: &Path) -> usize {
    let names = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    names.filter(|name| name.starts_with("window-")).count()
}

#[test]
fn damage_after_an_unclean_end_is_told_and_nothing_is_lost() {
    let folder = data_folder();
    let saved = studied(folder.path(), 300, 20);
    damage_out_of_sight(folder.path());
    unclean_end(folder.path());
    let mut app = Sandbox::open(folder.path());
    opened(&mut app);
    assert!(!app.says("abîmé"), "the check is no business of the first picture");
    app.wait_until_it_says("Le fichier de vos progrès est abîmé.");
    app.assert_says("Rien n’a été modifié ni effacé.");
    app.assert_says(folder.path().join(FILE_NAME).to_str().unwrap());
    app.assert_says("la dernière sauvegarde lisible (aujourd’hui à 14 h 00, 300 entrées)");
    app.assert_says("Mettre le fichier de côté et repartir");
    let damaged = fs::read(folder.path().join(FILE_NAME)).unwrap();
    app.enter(|name| name == "Rétablir mes progrès");
    app.wait_until_it_says("Progrès rétablis : 320 entrées");
    assert_eq!(events(folder.path()), saved);
    assert_eq!(Store::check(folder.path()), Ok(()));
    let kept = fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().path());
    let kept = kept.filter(|path| path.to_str().unwrap().contains("progress.damaged-"));
    assert!(kept.into_iter().any(|path| fs::read(path).unwrap() == damaged), "the damaged file is kept");
    // What comes next is saved in the new one.
    lesson(&mut app, "L1.1");
    assert_eq!(events(folder.path()).len(), saved.len() + 1);
}

#[test]
fn after_an_unclean_end_nothing_is_said_of_a_sound_file() {
    let folder = data_folder();
    studied(folder.path(), 5, 1);
    unclean_end(folder.path());
    let mut app = Sandbox::open(folder.path());
    // The sandbox itself never closes its window.
    assert_eq!(marks(folder.path()), 2);
    let before = app.texts();
    opened(&mut app);
    for _ in 0..600 {
        if marks(folder.path()) == 1 {
            break;
        }
        std::thread::sleep(std::time::Duration::from_millis(10));
        app.wake();
    }
    assert_eq!(marks(folder.path()), 1, "the unclean end was settled");
    app.wake();
    assert_eq!(app.texts(), before);
}

#[test]
fn a_file_damaged_while_closed_is_recovered_from_the_backup_and_from_what_is_legible() {
    let folder = data_folder();
    let saved = studied(folder.path(), 300, 100);
    let path = folder.path().join(FILE_NAME);
    // Cut in the middle, where the later answers are.
    let whole = fs::read(&path).unwrap();
    fs::write(&path, &whole[..whole.len() / 2]).unwrap();
    let mut app = Sandbox::open(folder.path());
    app.assert_says("Vos progrès sont hors de portée");
    app.assert_says("Le fichier de vos progrès est abîmé.");
    app.enter(|name| name == "Rétablir mes progrès");
    app.wait_until_it_says("Progrès rétablis");
    let found = events(folder.path());
    assert!(found.starts_with(&saved[..300]), "the backup holds these: {}", found.len());
}

#[test]
fn a_file_of_which_nothing_is_legible_and_without_backup_is_said_to_be_so() {
    let folder = data_folder();
    fs::write(folder.path().join(FILE_NAME), "garbage ".repeat(1000)).unwrap();
    let mut app = Sandbox::open(folder.path());
    app.assert_says("Il n’y a pas de sauvegarde lisible.");
    app.enter(|name| name == "Mettre le fichier de côté et repartir");
    assert!(!app.says("hors de portée"));
    assert_eq!(events(folder.path()), []);
}

#[test]
fn a_file_of_a_later_version_and_a_locked_one_are_said_to_be_so() {
    let folder = data_folder();
    studied(folder.path(), 3, 0);
    let other = Connection::open(folder.path().join(FILE_NAME)).unwrap();
    other.execute_batch("PRAGMA locking_mode = EXCLUSIVE; BEGIN IMMEDIATE").unwrap();
    let mut app = Sandbox::open(folder.path());
    app.assert_says("Un autre programme utilise ce fichier.");
    app.assert_says("Fermez les autres fenêtres de Parcours.");
    other.execute_batch("COMMIT; PRAGMA locking_mode = NORMAL; PRAGMA user_version = 99").unwrap();
    drop((app, other));
    let mut app = Sandbox::open(folder.path());
    app.assert_says("Ce fichier vient d’une version plus récente de Parcours.");
    app.assert_says("Ouvrez-le avec cette version, ou installez-la ici.");
    app.assert_says(FILE_NAME);
    assert!(!app.says("Rétablir mes progrès"));
}

#[cfg(unix)]
#[test]
fn a_file_removed_while_open_is_there_again() {
    let folder = data_folder();
    let saved = studied(folder.path(), 20, 0);
    let mut app = Sandbox::open(folder.path());
    lesson(&mut app, "L1.1");
    for entry in fs::read_dir(folder.path()).unwrap().map(Result::unwrap) {
        if entry.path().is_file() {
            fs::remove_file(entry.path()).unwrap();
        }
    }
    lesson(&mut app, "L1.2");
    app.assert_says("Rien n’est perdu : tout y est de nouveau.");
    app.assert_says(folder.path().to_str().unwrap());
    let found = events(folder.path());
    assert!(saved.iter().all(|event| found.contains(event)) && found.len() >= saved.len() + 2, "{found:#?}");
    assert_eq!(Store::check(folder.path()), Ok(()));
}

#[test]
fn a_damaged_backup_is_refused_and_the_one_before_is_offered() {
    let folder = data_folder();
    let mut store = Store::open(folder.path()).unwrap();
    for day in [11, 10, 9] {
        store.record(now(), answer("answer")).unwrap();
        let made = presets::now().timestamp() - jiff::SignedDuration::from_hours(24 * day);
        store.back_up(made, parcours::core::progress::Occasion::Day).unwrap().unwrap();
    }
    drop(store);
    let newest = backup::list(folder.path()).remove(0);
    let mut bytes = fs::read(&newest.path).unwrap();
    // The index of the events, which counting them does not read.
    let end = bytes.len() - 3;
    bytes[end] ^= 0xff;
    fs::write(&newest.path, bytes).unwrap();
    let mut app = Sandbox::open(folder.path());
    opened(&mut app);
    app.alt_digit(6);
    app.wait_until_it_says("Dernière sauvegarde");
    let before = events(folder.path());
    app.enter(|name| name == "Rétablir une sauvegarde");
    let picked = app.app.services.backups[0].path.clone();
    if picked != newest.path {
        // The backup of the day was made meanwhile: it would not do here.
        fs::remove_file(&picked).unwrap();
        app.app.services.backups.remove(0);
    }
    app.enter(|name| name == "Rétablir");
    app.wait_until_it_says("Cette sauvegarde est abîmée. Vos progrès n’ont pas changé. Essayez la précédente.");
    assert_eq!(events(folder.path()), before);
    app.assert_says("Illisible");
    app.enter(|name| name == "Rétablir");
    app.wait_until_it_says("Sauvegarde rétablie : 2 entrées");
    assert_eq!(events(folder.path()).len(), 2);
}

#[test]
fn damaged_settings_are_told_kept_and_read_as_far_as_they_go() {
    let folder = data_folder();
    let path = folder.path().join("settings.ron");
    let settings = Settings { theme: ThemeChoice::Dark, text_size: 125, welcomed: true, ..Settings::default() };
    settings.save(&path).unwrap();
    let whole = fs::read_to_string(&path).unwrap();
    for (damage, words) in [
        (whole.replace("125", "126"), "Un réglage était illisible et reprend sa valeur d’origine"),
        (whole.replace("125", "12\0 \u{fffd}"), "Le fichier de vos réglages était abîmé"),
        (whole[..whole.len() - 20].to_owned(), "Le fichier de vos réglages était abîmé"),
    ] {
        fs::write(&path, &damage).unwrap();
        let mut app = Sandbox::open(folder.path());
        app.assert_says(words);
        app.assert_says(path.to_str().unwrap());
        assert_eq!(app.app.services.settings.theme, ThemeChoice::Dark);
        app.app.services.change(|settings| settings.typed_answers = true).unwrap();
        assert_eq!(fs::read_to_string(folder.path().join("settings.damaged.ron")).unwrap(), damage);
    }
}

#[test]
fn two_windows_on_one_folder_save_side_by_side() {
    let folder = data_folder();
    let (mut one, mut two) = (Sandbox::open(folder.path()), Sandbox::open(folder.path()));
    lesson(&mut one, "L1.1");
    lesson(&mut two, "L1.2");
    lesson(&mut one, "L1.3");
    let lessons: Vec<_> = events(folder.path())
        .into_iter()
        .filter_map(|event| match event {
            Event::LessonOpened { lesson } => Some(lesson),
            _ => None,
        })
        .collect();
    assert_eq!(lessons, ["L1.1", "L1.2", "L1.3"].map(LessonId::new));
    assert!(!one.says("n’est pas enregistré") && !two.says("n’est pas enregistré"));
}

/// What a window says that can save nothing more, or nothing at all: run by a child.
pub fn say_what_is_seen(folder: &Path) {
    let mut app = Sandbox::open(folder);
    for _ in 0..400 {
        if app.says("hors de portée") || app.says("n’est pas enregistré") {
            break;
        }
        lesson(&mut app, "L1.1");
        lesson(&mut app, "L1.2");
    }
    println!("{}", app.texts().join(" "));
}

/// What a child saw.
#[cfg(unix)]
fn seen(mut command: std::process::Command) -> Option<String> {
    let output = command.stderr(std::process::Stdio::piped()).output().ok()?;
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    let ran = said.lines().any(|line| line == "ready");
    assert!(!ran || output.status.success(), "{said}{}", String::from_utf8_lossy(&output.stderr));
    ran.then_some(said)
}

/// The child behind a shell that prepares what is around it.
#[cfg(unix)]
fn behind(shell: &[&str], script: &str, folder: &Path) -> std::process::Command {
    let direct = child::command(child::Work::See, folder);
    let mut command = std::process::Command::new(shell[0]);
    command.args(&shell[1..]).args(["sh", "-c", script]).arg(direct.get_program()).args(direct.get_args());
    command.envs(direct.get_envs().filter_map(|(name, value)| Some((name, value?))));
    command
}

#[cfg(unix)]
#[test]
fn a_disk_without_room_is_said_to_be_full_and_keeps_what_was_saved() {
    let folder = data_folder();
    let saved = studied(folder.path(), 300, 0);
    // The limit on the size of files; its signal is ignored, so that writes fail instead.
    let limited = behind(&["env"], "trap '' XFSZ; ulimit -f 400; exec \"$0\" \"$@\"", folder.path());
    let said = seen(limited).unwrap();
    assert!(said.contains("Ce que vous venez de faire n’est pas enregistré."), "{said}");
    assert!(events(folder.path()).starts_with(&saved));
    // A small disk of its own, where the system lets us have one.
    let script = "mount -t tmpfs -o size=1m none \"$PARCOURS_TEST_FOLDER\" && exec \"$0\" \"$@\"";
    match seen(behind(&["unshare", "-m"], script, data_folder().path())) {
        Some(said) => assert!(said.contains("Il n’y a plus de place sur le disque."), "{said}"),
        None => println!("no disk of one's own here: only the limit on files was tried"),
    }
}

#[cfg(unix)]
#[test]
fn a_folder_that_only_can_be_read_is_said_to_be_so() {
    use std::os::unix::fs::PermissionsExt;
    use std::os::unix::process::CommandExt;

    let folder = data_folder();
    studied(folder.path(), 3, 0);
    let before = events(folder.path());
    let permissions = |path: &Path, mode| fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
    permissions(&folder.path().join(FILE_NAME), 0o444);
    permissions(folder.path(), 0o555);
    let mut command = child::command(child::Work::See, folder.path());
    // The administrator may write anywhere: somebody else looks.
    if fs::write(folder.path().join("probe"), "").is_ok() {
        fs::remove_file(folder.path().join("probe")).unwrap();
        command.uid(65_534).gid(65_534);
    }
    let said = seen(command);
    permissions(folder.path(), 0o755);
    permissions(&folder.path().join(FILE_NAME), 0o644);
    match said {
        Some(said) => {
            assert!(said.contains("Parcours ne peut pas écrire dans ce dossier."), "{said}");
            assert!(said.contains("Vérifiez que vous avez le droit d’écrire dans ce dossier."), "{said}");
        }
        None => println!("nobody else may run this test here"),
    }
    assert_eq!(events(folder.path()), before);
}
