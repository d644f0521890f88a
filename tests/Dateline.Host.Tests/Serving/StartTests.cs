namespace Dateline.Host.Tests.Serving;

/// <summary>What is wrong is said before a server answers anybody.</summary>
public sealed class StartTests
{
    [Fact]
    public async Task A_folder_of_knowledge_that_is_not_there_is_named_before_anything_is_served()
    {
        using TemporaryFolder folder = new();
        InvalidOperationException refused = await Should.ThrowAsync<InvalidOperationException>(async () =>
        {
            await using Served served = await Served.StartAsync(folder["dateline.db"], "--data", folder["nowhere"]);
        });
        refused.Message.ShouldStartWith("serve ended with 2: ");
        refused.Message.ShouldContain("nowhere");
    }
}
