package dev.bdp.app.cli.store;

import dev.bdp.app.cli.option.CommonOptions;
import dev.bdp.engine.db.Database;
import dev.bdp.engine.db.EnumText;
import dev.bdp.engine.db.Json;
import dev.bdp.engine.failure.UsageException;
import dev.bdp.engine.job.IngestRetention;
import dev.bdp.engine.object.ObjectStore;
import dev.bdp.engine.retention.Cleaning;
import dev.bdp.engine.retention.Removal;
import dev.bdp.engine.retention.RetentionPolicy;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `bdp clean`: applies retention.
@Command(
    name = "clean",
    description =
        "Removes what is not needed any more: raw files, frames and staged records of completed jobs; with the options, those of failed and cancelled ones, old releases and logs. Pinned releases, the current one, and what other releases show always stay.",
    mixinStandardHelpOptions = true)
public final class CleanCommand implements Runnable {
  @Mixin CommonOptions common;
  @Spec CommandSpec spec;

  @Option(names = "--dry-run", description = "Only say what would be removed.")
  boolean dryRun;

  @Option(
      names = "--keep-ingest",
      paramLabel = "RETENTION",
      description =
          "How long raw files, frames and staged records of completed jobs stay: forever, next-release, none, or a number of days; default what each job was given.")
  @Nullable String keepIngest;

  @Option(
      names = "--keep-releases",
      paramLabel = "N",
      description = "How many releases of each source stay, the newest; default all.")
  @Nullable Integer keepReleases;

  @Option(
      names = "--keep-logs",
      paramLabel = "DAYS",
      description = "How long the logs of ended jobs stay; default forever.")
  @Nullable Integer keepLogs;

  @Option(
      names = "--keep-failed",
      paramLabel = "DAYS",
      description =
          "How long failed and cancelled jobs can go on where they stopped, at least 1; resumed later they start over; default forever.")
  @Nullable Integer keepFailed;

  @Override
  public void run() {
    RetentionPolicy policy =
        new RetentionPolicy(
            Optional.ofNullable(keepIngest).map(IngestRetention::parse),
            number("--keep-releases", keepReleases, 1),
            number("--keep-logs", keepLogs, 0),
            number("--keep-failed", keepFailed, 1));
    PrintWriter out = spec.commandLine().getOut();
    try (Database database = common.openDatabase(2);
        ObjectStore objects = common.openStore()) {
      Cleaning cleaning = new Cleaning(database, objects);
      List<Removal> removals = dryRun ? cleaning.plan(policy) : cleaning.clean(policy);
      removals.forEach(removal -> out.println(common.json() ? json(removal) : line(removal)));
      if (removals.isEmpty() && !common.json()) {
        out.println("nothing to remove");
      }
    }
    out.flush();
  }

  private static OptionalInt number(String option, @Nullable Integer value, int least) {
    if (value != null && value < least) {
      throw new UsageException(
          "Cannot use %s %d: it is a number from %d on.".formatted(option, value, least));
    }
    return value == null ? OptionalInt.empty() : OptionalInt.of(value);
  }

  private String line(Removal removal) {
    return "%s %s %s: %,d rows, %,d objects, %,d bytes"
        .formatted(
            dryRun ? "would remove" : "removed",
            EnumText.of(removal.kind()),
            removal.subject(),
            removal.rows(),
            removal.objects(),
            removal.sizeBytes());
  }

  private String json(Removal removal) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("removed", !dryRun);
    fields.put("kind", EnumText.of(removal.kind()));
    fields.put("subject", removal.subject());
    fields.put("rows", removal.rows());
    fields.put("objects", removal.objects());
    fields.put("sizeBytes", removal.sizeBytes());
    return Json.of(fields).text();
  }
}
