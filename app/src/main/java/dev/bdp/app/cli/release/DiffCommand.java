package dev.bdp.app.cli.release;

import dev.bdp.app.cli.option.CommonOptions;
import dev.bdp.engine.db.Database;
import dev.bdp.engine.diff.EntryChange;
import dev.bdp.engine.diff.ReleaseDiff;
import dev.bdp.engine.object.ObjectStore;
import dev.bdp.engine.registry.Release;
import dev.bdp.engine.registry.ReleaseCatalog;
import dev.bdp.engine.registry.ReleaseName;
import dev.bdp.engine.source.DataSources;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `bdp releases diff`: what one release changed against another.
@Command(
    name = "diff",
    description = "What the release B changed against A: entries added, changed, removed.",
    mixinStandardHelpOptions = true)
public final class DiffCommand implements Callable<Integer> {
  @Mixin CommonOptions common;
  @Spec CommandSpec spec;

  @Parameters(index = "0", paramLabel = "A", description = "The release before.")
  String before;

  @Parameters(
      index = "1",
      paramLabel = "B",
      arity = "0..1",
      description = "The release after; default the current one of the same source.")
  @Nullable String after;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "table (default), jsonl (one object a line, with the values) or tsv.")
  DiffText.Format format = DiffText.Format.TABLE;

  @Option(
      names = "--entries-only",
      description = "Do not say which fields of an entry changed; reads no objects.")
  boolean entriesOnly;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    DiffText text = new DiffText(common.json() ? DiffText.Format.JSONL : format, out);
    try (Database database = common.openDatabase(2);
        ObjectStore objects = common.openStore()) {
      Release a = load(database, ReleaseName.parse(before));
      Release b = load(database, after == null ? a.current() : ReleaseName.parse(after));
      ReleaseDiff diff =
          entriesOnly
              ? ReleaseDiff.ofEntries(database)
              : ReleaseDiff.ofFields(database, objects, DataSources.load(a.source()));
      Counts counts = new Counts();
      diff.run(
          a,
          b,
          change -> {
            counts.add(change);
            text.print(change);
          });
      out.flush();
      if (!common.quiet()) {
        spec.commandLine()
            .getErr()
            .printf(
                "%s to %s: %d added, %d changed, %d removed%n",
                a, b, counts.added, counts.changed, counts.removed);
      }
    }
    return 0;
  }

  private static Release load(Database database, ReleaseName name) {
    return database.inTransaction(transaction -> ReleaseCatalog.load(transaction, name));
  }

  private static final class Counts {
    private long added;
    private long changed;
    private long removed;

    void add(EntryChange change) {
      switch (change) {
        case EntryChange.Added entry -> added++;
        case EntryChange.Changed entry -> changed++;
        case EntryChange.Removed entry -> removed++;
      }
    }
  }
}
