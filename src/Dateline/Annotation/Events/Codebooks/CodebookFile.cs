using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Dateline.Annotation.Events.Codebooks;

/// <summary>A codebook file as it is written.</summary>
internal sealed class CodebookFile
{
    /// <summary>Sets of words that patterns name with <c>@</c>.</summary>
    public Dictionary<string, string> Sets { get; set; } = [];

    /// <summary>Class of the acts of the file that are to come, where a rule says nothing else, or null where it is the same.</summary>
    public string? Planned { get; set; }

    /// <summary>Class of saying that one will not do such an act, or null where it is the act denied.</summary>
    public string? Refused { get; set; }

    /// <summary>The rules, in order.</summary>
    public List<RuleEntry> Rules { get; set; } = [];

    /// <summary>Reads <paramref name="content"/>.</summary>
    /// <exception cref="YamlDotNet.Core.YamlException">It is not YAML, or names a field that there is not.</exception>
    public static CodebookFile Parse(string content) =>
        new DeserializerBuilder().WithNamingConvention(HyphenatedNamingConvention.Instance).Build().Deserialize<CodebookFile>(content) ?? new CodebookFile();

    /// <summary>A rule as it is written.</summary>
    internal sealed class RuleEntry
    {
        public string Id { get; set; } = "";
        public string Class { get; set; } = "";
        public string? Planned { get; set; }
        public string[] Modes { get; set; } = [];
        public string[] Contexts { get; set; } = [];
        public string? Cameo { get; set; }
        public string Who { get; set; } = "subject";
        public string Whom { get; set; } = "";
        public bool NeedsParty { get; set; }
        public bool NeedsWhom { get; set; }
        public bool Stays { get; set; }
        public string? Status { get; set; }
        public bool NeedsActor { get; set; }
        public string? Unless { get; set; }
        public bool Closes { get; set; }
        public bool Gives { get; set; }
        public string[] Verbs { get; set; } = [];
        public string[] Nouns { get; set; } = [];
        public string[] States { get; set; } = [];
        public bool NounAlone { get; set; }
        public string NounWho { get; set; } = "subject by of";
        public string? NounWhom { get; set; }
        public string[] Examples { get; set; } = [];
    }
}
