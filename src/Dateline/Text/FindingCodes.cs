namespace Dateline.Text;

/// <summary>The codes of all findings. The words are stable: programs match on them. Each is explained in docs/findings.md.</summary>
public static class FindingCodes
{
    /// <summary>The input holds no text.</summary>
    public const string Empty = "empty";

    /// <summary>The bytes are not text: too many control characters for any encoding that is known.</summary>
    public const string Binary = "binary";

    /// <summary>Bytes that the encoding cannot hold were replaced by U+FFFD.</summary>
    public const string BadBytes = "bad-bytes";

    /// <summary>The encoding was told from the bytes alone, by what they would say in it.</summary>
    public const string EncodingGuessed = "encoding-guessed";

    /// <summary>The input is longer than is read; the rest was left out.</summary>
    public const string TooLong = "too-long";

    /// <summary>An archive, a packed body or a page is broken: what could be read of it was read.</summary>
    public const string Damaged = "damaged";

    /// <summary>There is no more than the lead of a feed's item: the report's page was not to be had.</summary>
    public const string LeadOnly = "lead-only";

    /// <summary>An agency has killed an item or holds it back.</summary>
    public const string Withdrawn = "withdrawn";

    /// <summary>An agency sent an item as a correction of an earlier version.</summary>
    public const string Corrected = "corrected";

    /// <summary>An agency sent an item that is not to be published before an instant.</summary>
    public const string Embargoed = "embargoed";

    /// <summary>The language of a part is not one that is read: marks, catalogue names, numbers and grouping only.</summary>
    public const string LanguageNotRead = "language-not-read";

    /// <summary>An opening quotation mark has no closing one before its paragraph ends.</summary>
    public const string MarkNotClosed = "mark-not-closed";

    /// <summary>A closing quotation mark has no opening one.</summary>
    public const string MarkNotOpened = "mark-not-opened";

    /// <summary>A quotation whose speaker the text does not tell.</summary>
    public const string SpeakerUnknown = "speaker-unknown";

    /// <summary>A quotation whose speaker is told as a candidate only, because links like it are too often wrong.</summary>
    public const string SpeakerUncertain = "speaker-uncertain";

    /// <summary>A mention that could be more than one actor; the candidates are kept.</summary>
    public const string ActorAmbiguous = "actor-ambiguous";

    /// <summary>An office is named whose holder on the day is not in the catalogue.</summary>
    public const string HolderUnknown = "holder-unknown";

    /// <summary>A time expression that could not be resolved to days.</summary>
    public const string TimeUnresolved = "time-unresolved";

    /// <summary>A weekday that is not the weekday of the date beside it.</summary>
    public const string WeekdayMismatch = "weekday-mismatch";

    /// <summary>The report does not tell its day; at most an interval follows from what it says.</summary>
    public const string DateUnknown = "date-unknown";

    /// <summary>A bound of the date follows from each of two facts that exclude each other.</summary>
    public const string DateConflict = "date-conflict";

    /// <summary>A cap on work was met; what lies behind it was not looked at.</summary>
    public const string LimitMet = "limit-met";

    /// <summary>A page that is not free to read shows only the beginning of its article, or none of it.</summary>
    public const string Paywall = "paywall";

    /// <summary>A page shows a question for consent instead of an article.</summary>
    public const string ConsentWall = "consent-wall";

    /// <summary>A page is one of several of its article, and not all of the others are at hand.</summary>
    public const string PartOfSeveral = "part-of-several";

    /// <summary>A page says of itself in one place what it denies in another.</summary>
    public const string MetadataConflict = "metadata-conflict";

    /// <summary>The same text of the same outlet came in more than once.</summary>
    public const string SameReport = "same-report";

    /// <summary>A search asks for a field, or for a value of one, that there is not; it was taken as words or passed over.</summary>
    public const string SearchField = "search-field";

    /// <summary>More lines answer a search than are ranked; the newest come first.</summary>
    public const string SearchCommon = "search-common";

    /// <summary>A person's correction speaks of characters or of a line that is not there any more; it was kept and not applied.</summary>
    public const string CorrectionAdrift = "correction-adrift";
}
