using Figures.Pipeline.Fingerprints;

namespace Figures.Pipeline.Tests.Fingerprints;

/// <summary>What code reads through the one type that reads, whether it names it there or hands it on.</summary>
public sealed class ReadTests
{
    private const string Plumbing = """
        public abstract class Work { public abstract int Run(Inputs inputs); }
        public sealed class Inputs
        {
            public int Table<T>(string name) where T : Work => 1;
            public int Tables<T>() where T : Work => Table<T>("");
        }
        """;

    private const string Tasks = """
        public sealed class Wheat : Work { public override int Run(Inputs inputs) => 1; }
        public sealed class Maize : Work { public override int Run(Inputs inputs) => 1; }
        public sealed class Weeds : Work { public override int Run(Inputs inputs) => inputs.Tables<Weeds>(); }
        """;

    public static TheoryData<string, string> Ways => new()
    {
        { "named", "=> inputs.Table<Wheat>(\"x\");" },
        { "in a generic function", "=> Mill.Grind<Wheat>(inputs);" },
        { "in a generic function behind another", "=> Mill.Twice<Wheat>(inputs);" },
        { "second of two parameters", "=> Mill.Second<int, Wheat>(inputs);" },
        { "in a lambda of a generic function", "=> Mill.Later<Wheat>(inputs)();" },
        { "in a lambda without variables", "=> Mill.Free<Wheat>()(inputs);" },
        { "in a local function", "=> Mill.Local<Wheat>(inputs);" },
        { "in an iterator", "=> Mill.OneByOne<Wheat>(inputs).First();" },
        { "in an asynchronous function", "=> Mill.Slowly<Wheat>(inputs).Result;" },
        { "in a generic class", "=> new Store<Wheat>().Take(inputs);" },
        { "in a static function of a generic class", "=> Store<Wheat>.Give(inputs);" },
        { "in a base class", "=> new Silo().Take(inputs);" },
        { "in a base class of a base class", "=> new DeepSilo().Take(inputs);" },
        { "in an override of a generic slot", "=> ((Visitor)new Reader()).Visit<Wheat>(inputs);" },
        { "in a default of an interface", "=> ((IField<Wheat>)new Acre()).Crop(inputs);" },
        { "through a delegate", "{ System.Func<string, int> read = inputs.Table<Wheat>; return read(\"x\"); }" },
        { "through a delegate of a generic function", "{ System.Func<Inputs, int> read = Mill.Grind<Wheat>; return read(inputs); }" },
        { "in a field of a generic class", "=> Store<Wheat>.Kept(inputs);" },
    };

    [Theory]
    [MemberData(nameof(Ways))]
    public void A_read_is_known_whichever_way_the_type_comes_to_it(string way, string body) =>
        Assert.True(Reads($"public sealed class Bread : Work {{ public override int Run(Inputs inputs) {body} }}") is ["Wheat"], way);

    [Fact]
    public void A_task_reads_what_its_own_base_class_is_constructed_over_and_not_what_another_task_is() =>
        Assert.Equal(["Wheat"], Reads("""
            public abstract class Baked<T> : Work where T : Work { public override int Run(Inputs inputs) => Mill.Twice<T>(inputs); }
            public abstract class Sweet<T> : Baked<T> where T : Work;
            public sealed class Bread : Sweet<Wheat>;
            public sealed class Cake : Sweet<Maize>;
            """));

    [Fact]
    public void A_type_handed_to_a_function_that_does_not_read_it_is_not_read() =>
        Assert.Equal(["Wheat"], Reads("""
            public sealed class Bread : Work
            {
                public override int Run(Inputs inputs) => Mill.Name<Maize>() + Mill.Second<Maize, Wheat>(inputs);
            }
            """));

    private static IReadOnlyList<string> Reads(string step)
    {
        using var bench = new Workbench();
        string plumbing = bench.Compile("Plumbing", Plumbing);
        bench.Compile("Sample", Functions + Tasks + step, references: plumbing);
        using var fingerprinter = new CodeFingerprinter(new FingerprintScope(
            name => name is "Sample" or "Plumbing", name => name == "Plumbing")
        {
            ReadingType = "Inputs",
        });
        return fingerprinter.Of(bench.Method("Sample", "Bread", "Run")).Reads;
    }

    private const string Functions = """
        public static class Mill
        {
            public static int Grind<T>(Inputs inputs) where T : Work => inputs.Table<T>("x");
            public static int Twice<T>(Inputs inputs) where T : Work => Grind<T>(inputs) + Grind<T>(inputs);
            public static int Second<TOther, T>(Inputs inputs) where T : Work => Grind<T>(inputs);
            public static int Name<T>() => typeof(T).Name.Length;
            public static System.Func<int> Later<T>(Inputs inputs) where T : Work => () => inputs.Table<T>("x");
            public static System.Func<Inputs, int> Free<T>() where T : Work => inputs => inputs.Table<T>("x");
            public static int Local<T>(Inputs inputs) where T : Work
            {
                return Inner<T>();
                int Inner<TInner>() where TInner : Work => inputs.Table<TInner>("x");
            }
            public static System.Collections.Generic.IEnumerable<int> OneByOne<T>(Inputs inputs) where T : Work
            {
                yield return inputs.Table<T>("x");
            }
            public static async System.Threading.Tasks.Task<int> Slowly<T>(Inputs inputs) where T : Work
            {
                await System.Threading.Tasks.Task.Yield();
                return inputs.Table<T>("x");
            }
        }
        public class Store<T> where T : Work
        {
            private static readonly System.Func<Inputs, int> reading = inputs => inputs.Tables<T>();
            public int Take(Inputs inputs) => inputs.Tables<T>();
            public static int Give(Inputs inputs) => inputs.Tables<T>();
            public static int Kept(Inputs inputs) => reading(inputs);
        }
        public class Silo : Store<Wheat>;
        public sealed class DeepSilo : Silo;
        public abstract class Visitor { public abstract int Visit<T>(Inputs inputs) where T : Work; }
        public sealed class Reader : Visitor { public override int Visit<TSeen>(Inputs inputs) => inputs.Table<TSeen>("x"); }
        public interface IField<T> where T : Work { int Crop(Inputs inputs) => inputs.Table<T>("x"); }
        public sealed class Acre : IField<Wheat>;

        """;
}
