package dev.bdp.app.cli.release;

import dev.bdp.app.cli.option.CommonOptions;
import dev.bdp.app.export.ExportTarget;
import dev.bdp.app.export.Exported;
import dev.bdp.app.export.ParquetExport;
import dev.bdp.app.export.TextExport;
import dev.bdp.app.export.TextFormat;
import dev.bdp.app.log.LogOutput;
import dev.bdp.engine.db.Database;
import dev.bdp.engine.db.Json;
import dev.bdp.engine.failure.UsageException;
import dev.bdp.engine.object.ObjectStore;
import dev.bdp.engine.registry.Release;
import dev.bdp.engine.registry.ReleaseCatalog;
import dev.bdp.engine.registry.ReleaseName;
import dev.bdp.engine.source.DataSource;
import dev.bdp.engine.source.DataSources;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `bdp export`: writes a whole release for other programs.
@Command(
    name = "export",
    description = "Writes a whole release as one or several files, by identifier.",
    mixinStandardHelpOptions = true)
public final class ExportCommand implements Callable<Integer> {
  private static final String STDOUT = "-";

  @Mixin CommonOptions common;
  @Spec CommandSpec spec;

  @Parameters(paramLabel = "RELEASE", description = ReleasesCommand.RELEASE)
  String name;

  @Option(
      names = "--format",
      required = true,
      paramLabel = "FORMAT",
      description =
          "A format of the source (see bdp sources), jsonl (its JSON, a record a line), or parquet (its typed tables).")
  String format;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "URL",
      description =
          "A file (with .gz at its end: compressed) or a directory, as a path, a file: or an s3: URL; - for stdout.")
  String out;

  @Option(
      names = "--records-per-file",
      paramLabel = "N",
      description = "Write several files into the directory, of N records each.")
  @Nullable Integer recordsPerFile;

  @Override
  public Integer call() {
    if (recordsPerFile != null && recordsPerFile < 1) {
      throw new UsageException(
          "Cannot use --records-per-file %d: a file has at least 1 record."
              .formatted(recordsPerFile));
    }
    try (Database database = common.openDatabase(2)) {
      Release release =
          database.inTransaction(
              transaction -> ReleaseCatalog.load(transaction, ReleaseName.parse(name)));
      release.requireReadable("export");
      DataSource<?> source = DataSources.load(release.source());
      if (out.equals(STDOUT)) {
        print(database, release, source);
      } else {
        say(release, write(database, release, source));
      }
    }
    return 0;
  }

  /// What is said of it goes to stderr: stdout is the export.
  private void print(Database database, Release release, DataSource<?> source) {
    if (format.equals(TextFormat.PARQUET) || recordsPerFile != null) {
      throw new UsageException(
          "Cannot write %s to stdout: that may be several files. Name a file or a directory with --out."
              .formatted(recordsPerFile == null ? format : "--records-per-file " + recordsPerFile));
    }
    try (ObjectStore objects = common.openStore()) {
      long records =
          new TextExport(database, objects, release)
              .print(TextFormat.of(source, format), source, System.out);
      if (!common.quiet()) {
        LogOutput.say(spec.commandLine().getErr(), "%s: %d records".formatted(release, records));
      }
    }
  }

  private Exported write(Database database, Release release, DataSource<?> source) {
    OptionalInt limit =
        recordsPerFile == null ? OptionalInt.empty() : OptionalInt.of(recordsPerFile);
    ExportTarget target = ExportTarget.of(out, release, "." + format, limit);
    if (format.equals(TextFormat.PARQUET)) {
      try (ObjectStore store = common.openStore(target.directory())) {
        return new ParquetExport(database, release).write(source, store, target);
      }
    }
    TextFormat text = TextFormat.of(source, format);
    try (ObjectStore objects = common.openStore();
        ObjectStore store = common.openStore(target.directory())) {
      return new TextExport(database, objects, release).write(text, source, store, target);
    }
  }

  private void say(Release release, Exported exported) {
    spec.commandLine()
        .getOut()
        .println(
            common.json()
                ? Json.of(
                        Map.of(
                            "release", release.toString(),
                            "format", format,
                            "out", out,
                            "records", exported.records(),
                            "files", exported.files()))
                    .text()
                : "%s: %d records in %d %s, %s"
                    .formatted(
                        release,
                        exported.records(),
                        exported.files(),
                        exported.files() == 1 ? "file" : "files",
                        out));
  }
}
