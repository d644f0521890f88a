using System.Security.Cryptography;

namespace Dateline.Tests.Language;

public class ModelCardTests
{
    [Fact]
    public void Every_model_has_a_card_with_its_hash()
    {
        string[] files = Directory.GetFiles(Path.Combine(Repository.Root, "models"), "*.bin", SearchOption.AllDirectories);
        files.ShouldNotBeEmpty();
        foreach (string file in files)
        {
            string card = File.ReadAllText(Path.Combine(Path.GetDirectoryName(file)!, "README.md"));
            card.ShouldContain(Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file))));
            card.ShouldContain("CC BY-SA 4.0");
        }
    }

    [Fact]
    public void All_English_weights_fit_into_twelve_megabytes() =>
        Directory.GetFiles(Path.Combine(Repository.Root, "models", "en"), "*.bin").Sum(file => new FileInfo(file).Length).ShouldBeLessThan(12_000_000);
}
