package dev.bdp.app.cli.release;

import dev.bdp.app.cli.option.CommonOptions;
import dev.bdp.app.cli.text.TextTable;
import dev.bdp.engine.db.Database;
import dev.bdp.engine.db.Json;
import dev.bdp.engine.job.UnverifiedFiles;
import dev.bdp.engine.registry.Release;
import dev.bdp.engine.registry.ReleaseCatalog;
import dev.bdp.engine.registry.ReleaseName;
import dev.bdp.engine.registry.ReleaseSteering;
import dev.bdp.engine.registry.ReleaseSteering.Outcome;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `bdp releases`: lists releases, pins them and rolls back to them.
@Command(
    name = "releases",
    aliases = "release",
    subcommands = {DiffCommand.class, ReleasesCheckCommand.class},
    description = {
      "Lists all releases, source by source, newest first; its commands do things with one.",
      "A release is named [[ORGANIZATION/]SOURCE@]RELEASE[:VERSION], as in 2025_03 or uniprot_swissprot@2025_03:1.0; SOURCE@current is the one that readers see."
    },
    mixinStandardHelpOptions = true)
public final class ReleasesCommand implements Runnable {
  static final String RELEASE = "See bdp releases --help for its form.";

  @Mixin CommonOptions common;
  @Spec CommandSpec spec;

  @Override
  public void run() {
    PrintWriter out = spec.commandLine().getOut();
    try (Database database = common.openDatabase(1)) {
      List<Release> releases = database.inTransaction(ReleaseCatalog::all);
      Map<Long, List<String>> unverified = database.inTransaction(UnverifiedFiles::byJob);
      TextTable table = ReleaseText.table();
      for (Release release : releases) {
        List<String> files = unverified.getOrDefault(release.jobId(), List.of());
        if (common.json()) {
          out.println(ReleaseText.json(release, files));
        } else {
          table.add(ReleaseText.row(release, files));
        }
      }
      if (!common.json()) {
        table.print(out);
      }
    }
    out.flush();
  }

  @Command(
      name = "pin",
      description = "Keeps a release from retention.",
      mixinStandardHelpOptions = true)
  int pin(
      @Mixin CommonOptions common,
      @Parameters(paramLabel = "RELEASE", description = RELEASE) String name) {
    try (Database database = common.openDatabase(1)) {
      Outcome outcome = new ReleaseSteering(database).pin(ReleaseName.parse(name));
      say(common, outcome, "is pinned");
    }
    return 0;
  }

  @Command(
      name = "unpin",
      description = "Leaves a release to retention again.",
      mixinStandardHelpOptions = true)
  int unpin(
      @Mixin CommonOptions common,
      @Parameters(paramLabel = "RELEASE", description = RELEASE) String name) {
    try (Database database = common.openDatabase(1)) {
      Outcome outcome = new ReleaseSteering(database).unpin(ReleaseName.parse(name));
      say(common, outcome, "is unpinned");
    }
    return 0;
  }

  @Command(
      name = "rollback",
      description =
          "Makes another release of a source the one that readers see, by default the one before.",
      mixinStandardHelpOptions = true)
  int rollback(
      @Mixin CommonOptions common,
      @Parameters(
              paramLabel = "RELEASE|SOURCE",
              arity = "0..1",
              defaultValue = ReleaseName.CURRENT,
              description =
                  "The release to go to, or the source whose release before to go to; may be left out where there is one source.")
          String target) {
    try (Database database = common.openDatabase(1)) {
      say(common, new ReleaseSteering(database).rollBack(target), "is current");
    }
    return 0;
  }

  private void say(CommonOptions options, Outcome outcome, String state) {
    if (options.json()) {
      Map<String, Object> fields =
          Map.of("release", outcome.release().toString(), "changed", outcome.changed());
      spec.commandLine().getOut().println(Json.of(fields).text());
      return;
    }
    spec.commandLine()
        .getOut()
        .println(
            outcome.changed()
                ? outcome.release() + " " + state
                : outcome.release() + " " + state + " already, nothing changed");
  }
}
