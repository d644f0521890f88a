namespace Dateline.Storage;

/// <summary>In what order stories come; those without a day last, those of one day by id.</summary>
public enum StoryOrder
{
    /// <summary>By day, earliest first.</summary>
    Day,

    /// <summary>By day, newest first.</summary>
    Newest,
}
