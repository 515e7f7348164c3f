use serde::Serialize;

/// What those who were asked about a document say of it.
#[derive(Clone, Debug, Serialize)]
pub struct VoicesPart {
    /// What the reader must know first: replaced, withdrawn, a dissent.
    pub notice: Option<String>,
    pub voices: Vec<VoiceLine>,
}

/// What one voice says, in words.
#[derive(Clone, Debug, Serialize)]
pub struct VoiceLine {
    pub voice: String,
    pub said: String,
    pub reason: String,
}
