//! Erlang C: how likely a caller is to wait, and how many are answered in time.

use super::{ExpressionError, Numbers, evaluate};

/// Most agents that are worked out: more lines than any school case has.
const MOST_AGENTS: f64 = 2000.0;

/// The probability of waiting, 0 to 1, for `traffic` erlangs and `agents`; 1 when the queue grows without end.
pub fn wait(traffic: f64, agents: f64) -> f64 {
    let agents = agents.floor().min(MOST_AGENTS);
    if agents <= traffic || traffic <= 0.0 {
        return if traffic <= 0.0 { 0.0 } else { 1.0 };
    }
    // Erlang B by recurrence, which never overflows as factorials do.
    let mut blocked = 1.0;
    let mut count = 1.0;
    while count <= agents {
        blocked = traffic * blocked / (count + traffic * blocked);
        count += 1.0;
    }
    blocked / (1.0 - traffic / agents * (1.0 - blocked))
}

/// The share of calls answered within `seconds`, 0 to 1; `handling` is the mean handling time in seconds.
pub fn service(traffic: f64, agents: f64, handling: f64, seconds: f64) -> f64 {
    let agents = agents.floor();
    if agents <= traffic || handling <= 0.0 {
        return 0.0;
    }
    1.0 - wait(traffic, agents) * (-(agents - traffic) * seconds / handling).exp()
}

/// The expression with its Erlang functions worked out, which take more than the two arguments of an operator.
pub(super) fn replaced(expression: &str, numbers: &Numbers) -> Result<String, ExpressionError> {
    let mut expression = expression.to_owned();
    while let Some(start) = expression.find("erlang_") {
        let malformed = || ExpressionError::Malformed(expression[start..].to_owned());
        let (name, rest) = expression[start..].split_once('(').ok_or_else(malformed)?;
        let (arguments, after) = rest.split_once(')').ok_or_else(malformed)?;
        let arguments =
            arguments.split(',').map(|each| evaluate(each, numbers)).collect::<Result<Vec<f64>, ExpressionError>>()?;
        let result = match (name.trim(), arguments.as_slice()) {
            ("erlang_wait", [traffic, agents]) => wait(*traffic, *agents),
            ("erlang_service", [traffic, agents, handling, seconds]) => service(*traffic, *agents, *handling, *seconds),
            _ => return Err(malformed()),
        };
        expression = format!("{}{result:.12}{after}", &expression[..start]);
    }
    Ok(expression)
}
