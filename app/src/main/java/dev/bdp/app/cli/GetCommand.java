package dev.bdp.app.cli;

import dev.bdp.engine.content.VerifiedObjects;
import dev.bdp.engine.db.Database;
import dev.bdp.engine.failure.UsageException;
import dev.bdp.engine.object.ObjectStore;
import dev.bdp.engine.registry.EntryName;
import dev.bdp.engine.registry.VersionFile;
import dev.bdp.engine.registry.VersionFiles;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `bdp get`: prints a stored record.
@Command(
    name = "get",
    description = "Prints a record: bdp get uniprot/p01308, …@1.0, …@2025_03.",
    mixinStandardHelpOptions = true)
public final class GetCommand implements Callable<Integer> {
  @Mixin CommonOptions common;

  @Parameters(
      paramLabel = "ENTRY",
      description =
          "organization/identifier; @version or @release for another than the current one.")
  String entry;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "One of the formats it is stored in; default the first of them.")
  @Nullable String format;

  @Override
  public Integer call() throws IOException {
    try (Database database = common.openDatabase(1);
        ObjectStore objects = common.openStore()) {
      EntryName name = EntryName.parse(entry);
      List<VersionFile> files =
          database.inTransaction(transaction -> VersionFiles.load(transaction, name));
      VersionFile file = choose(files);
      new VerifiedObjects(objects).copy(file, System.out);
      System.out.flush();
    }
    return 0;
  }

  private VersionFile choose(List<VersionFile> files) {
    return files.stream()
        .filter(file -> format == null || file.format().equals(format))
        .findFirst()
        .orElseThrow(() ->
            new UsageException(
                "Cannot find %s in the format %s: it is stored in %s."
                    .formatted(
                        entry,
                        format,
                        String.join(", ", files.stream().map(VersionFile::format).toList()))));
  }
}
