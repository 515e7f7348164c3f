use cordee_domain::ids::{
    AttendanceScanId, AttendanceSheetId, BoardSnapshotId, FileVersionId, Identified, Kind, LetterId, MinutesId,
    SealedPlanId, SessionId, UploadId,
};
use uuid::Uuid;

/// What an address may lead to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wanted {
    Letter(LetterId),
    /// An attendance sheet as it was signed.
    Sheet(AttendanceSheetId),
    /// A sheet of a session, to be signed by hand.
    BlankSheet(SessionId),
    /// One part of a session's minutes.
    Minutes(MinutesId),
    /// The scan of a paper sheet, as it was attached.
    Scan(AttendanceScanId),
    /// Not to be read: the scan of a sheet is posted there.
    ScanUpload(AttendanceSheetId),
    /// What a session is for, goes through and needs.
    Preparation(SessionId),
    /// A shared état des lieux as it was frozen.
    Board(BoardSnapshotId),
    /// Not to be read: parts of a file are sent there.
    Upload(UploadId),
    /// A version of a file, to be kept by who asks.
    File(FileVersionId),
    /// The same, to be shown or played in a page.
    Shown(FileVersionId),
    Thumbnail(FileVersionId),
    /// A plan or an evaluation as it was frozen.
    Sealed(SealedPlanId),
}

impl Wanted {
    pub(super) fn named(self) -> (&'static str, Kind, Uuid) {
        match self {
            Wanted::Letter(id) => ("letter", LetterId::KIND, id.0),
            Wanted::Sheet(id) => ("sheet", AttendanceSheetId::KIND, id.0),
            Wanted::BlankSheet(id) => ("blank_sheet", SessionId::KIND, id.0),
            Wanted::Minutes(id) => ("minutes", MinutesId::KIND, id.0),
            Wanted::Scan(id) => ("scan", AttendanceScanId::KIND, id.0),
            Wanted::ScanUpload(id) => ("scan_upload", AttendanceSheetId::KIND, id.0),
            Wanted::Preparation(id) => ("preparation", SessionId::KIND, id.0),
            Wanted::Board(id) => ("board", BoardSnapshotId::KIND, id.0),
            Wanted::Upload(id) => ("upload", UploadId::KIND, id.0),
            Wanted::File(id) => ("file", FileVersionId::KIND, id.0),
            Wanted::Shown(id) => ("shown", FileVersionId::KIND, id.0),
            Wanted::Thumbnail(id) => ("thumbnail", FileVersionId::KIND, id.0),
            Wanted::Sealed(id) => ("sealed", SealedPlanId::KIND, id.0),
        }
    }

    pub(super) fn of(name: &str, id: Uuid) -> Option<Wanted> {
        match name {
            "letter" => Some(Wanted::Letter(LetterId(id))),
            "sheet" => Some(Wanted::Sheet(AttendanceSheetId(id))),
            "blank_sheet" => Some(Wanted::BlankSheet(SessionId(id))),
            "minutes" => Some(Wanted::Minutes(MinutesId(id))),
            "scan" => Some(Wanted::Scan(AttendanceScanId(id))),
            "scan_upload" => Some(Wanted::ScanUpload(AttendanceSheetId(id))),
            "preparation" => Some(Wanted::Preparation(SessionId(id))),
            "board" => Some(Wanted::Board(BoardSnapshotId(id))),
            "upload" => Some(Wanted::Upload(UploadId(id))),
            "file" => Some(Wanted::File(FileVersionId(id))),
            "shown" => Some(Wanted::Shown(FileVersionId(id))),
            "thumbnail" => Some(Wanted::Thumbnail(FileVersionId(id))),
            "sealed" => Some(Wanted::Sealed(SealedPlanId(id))),
            _ => None,
        }
    }
}
