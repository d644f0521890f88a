using Dateline.Annotation.Events.Coding;
using Dateline.Text;

namespace Dateline.Tests.Annotation.Events;

public sealed class ActorCoderTests
{
    [Theory]
    [InlineData("⟦a:Latvian police⟧ closed the road.", "LVACOP")]
    [InlineData("⟦a:The foreign ministry of Norway⟧ wrote.", "NORGOV")]
    [InlineData("⟦a:Danish and Swedish officials⟧ met.", "DNKGOV")]
    [InlineData("⟦a:Portuguese rebel leaders⟧ met.", "PRTREB")]
    [InlineData("⟦a:Several Estonians⟧ were held.", "ESTCVL")]
    [InlineData("⟦a:Oslo⟧ refused.", "NORGOV")]
    [InlineData("⟦a:The US⟧ refused.", "USA")]
    [InlineData("The council and ⟦a:the U.S.⟧ refused.", "USA")]
    [InlineData("⟦a:Ethnic Hungarians⟧ in Romania voted.", "ROUCVL")]
    [InlineData("⟦a:Police⟧ in Latvia arrested two men.", "LVACOP")]
    [InlineData("⟦a:Soldiers⟧ of ⟦b:Chile⟧ left Peru.", "PERMIL")]
    [InlineData("⟦a:The tall ones⟧ left.", "---")]
    [InlineData("⟦a:Partners⟧ feared attacks from Latvia.", "---")]
    public void An_actor_has_the_code_of_its_country_and_its_sector(string sentence, string code)
    {
        MarkedText marked = MarkedText.Parse(sentence);
        TextSpan whole = new(0, marked.Text.Length);
        Knowledge.Embedded.Codes.Of(marked.Text, marked["a"][0], null, whole, [.. marked["b"]]).ToString().ShouldBe(code);
    }

    [Fact]
    public void Whoever_acts_in_an_office_of_a_body_has_the_code_of_the_body()
    {
        MarkedText marked = MarkedText.Parse("⟦a:Jens Stoltenberg⟧ spoke.");
        ActorCode Of(string? office) => Knowledge.Embedded.Codes.Of(marked.Text, marked["a"][0], "jens-stoltenberg", new TextSpan(0, marked.Text.Length), [], office);
        Of(null).Country.ShouldBe("NOR");
        Of("secretary-general-of-nato").Country.ShouldBe("IGO");
    }
}
