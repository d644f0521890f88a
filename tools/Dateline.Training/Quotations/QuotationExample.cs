namespace Dateline.Training.Quotations;

/// <summary>A quotation that the rules found in a marked story: its rows, and whether the marks say that it is right.</summary>
internal readonly record struct QuotationExample(int Fold, int[] Rows, bool IsRight);
