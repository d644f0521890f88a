namespace Dateline.Language.Identification;

/// <summary>Takes the row numbers of features one by one, without a list between.</summary>
internal interface IRowSink
{
    /// <summary>One feature.</summary>
    void Add(int row);
}
