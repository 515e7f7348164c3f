//! Panics as events of the log: one line, in its format, in place of several on standard error.

/// From now on, panics are logged. Nobody outside is told of them: those of a resolver or a handler
/// are answered by a code.
pub fn log() {
    std::panic::set_hook(Box::new(|panic| {
        let place = panic.location().map(ToString::to_string);
        let payload = panic.payload();
        let text = payload.downcast_ref::<&str>().copied();
        let text = text.or_else(|| payload.downcast_ref::<String>().map(String::as_str)).unwrap_or("not a text");
        tracing::error!(place, text, "panic");
    }));
}
