package dev.bdp.app.cli.release;

import dev.bdp.app.cli.option.CommonOptions;
import dev.bdp.app.ingest.Choice;
import dev.bdp.engine.db.Database;
import dev.bdp.engine.db.Json;
import dev.bdp.engine.download.Location;
import dev.bdp.engine.registry.Release;
import dev.bdp.engine.registry.ReleaseCatalog;
import dev.bdp.engine.registry.Releases;
import dev.bdp.engine.source.DataSource;
import dev.bdp.engine.source.ReleaseManifest;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `bdp releases check`: asks a publisher whether there is a release that is not stored.
@Command(
    name = "check",
    description = "Asks the publisher whether there is a release that is not stored yet.",
    footer = {"", "Exit codes: 0 nothing new, 100 there is a new release; others as always."},
    mixinStandardHelpOptions = true)
final class ReleasesCheckCommand implements Callable<Integer> {
  static final int THERE_IS_A_NEW_ONE = 100;

  @Mixin CommonOptions common;
  @Spec CommandSpec spec;

  @Parameters(paramLabel = "SOURCE", description = "Whose publisher to ask; see bdp sources.")
  String sourceId;

  @Option(
      names = "--from",
      paramLabel = "LOCATION",
      description = "Directory or URL to look at; default the publisher's site.")
  @Nullable String from;

  @Override
  public Integer call() {
    DataSource<?> source = Choice.source(sourceId);
    String place = from == null ? source.publisher().site().toString() : from;
    Location location = Choice.location(place, Optional.empty(), Optional.empty());
    try (Database database = common.openDatabase(1)) {
      ReleaseManifest manifest =
          source.discover(
              location.knowing(line ->
                  database.inTransaction(transaction ->
                      Releases.findCurrent(transaction, source.publisher().slug(), line))));
      boolean stored =
          manifest.isNothingNew() || isPublished(database, source, manifest.externalVersion());
      say(source, manifest.externalVersion(), stored);
      return stored ? 0 : THERE_IS_A_NEW_ONE;
    }
  }

  private static boolean isPublished(Database database, DataSource<?> source, String version) {
    return database.inTransaction(ReleaseCatalog::all).stream()
        .filter(release -> release.organization().equals(source.publisher().slug()))
        .filter(release -> release.source().equals(source.id()))
        .filter(release -> release.externalVersion().equals(version))
        .anyMatch(Release::isReadable);
  }

  private void say(DataSource<?> source, String version, boolean stored) {
    spec.commandLine()
        .getOut()
        .println(
            common.json()
                ? Json.of(Map.of("source", source.id(), "release", version, "new", !stored)).text()
                : "%s: %s is %s"
                    .formatted(
                        source.id(),
                        version,
                        stored ? "stored already, nothing new" : "new; ingest it with bdp ingest"));
    spec.commandLine().getOut().flush();
  }
}
