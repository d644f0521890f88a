using Dateline.Language.Catalogue;
using Dateline.Text;

namespace Dateline.Tests.Language.Catalogue;

public sealed class SpellingVariantsTests
{
    private static readonly SpellingVariants _variants = new(DataSet.Embedded);

    [Fact]
    public void A_name_is_known_in_every_spelling_of_its_words() =>
        _variants.Of(["Organization for River Cooperation"]).ShouldBe(["Organisation for River Cooperation", "Organization for River Co-operation", "Organisation for River Co-operation"]);

    [Fact]
    public void A_spelling_that_is_given_is_not_added_again() =>
        _variants.Of(["Harbour Defence League", "Harbour Defense League"]).ShouldBeEmpty();

    [Fact]
    public void Other_names_stay_as_they_are() => _variants.Of(["Velden Port Authority"]).ShouldBeEmpty();
}
