package dev.bdp.app.cli;

import dev.bdp.engine.db.Database;
import dev.bdp.engine.failure.SourceDataException;
import dev.bdp.engine.object.ObjectStore;
import dev.bdp.engine.record.Md5;
import dev.bdp.engine.registry.EntryName;
import dev.bdp.engine.registry.VersionFile;
import dev.bdp.engine.registry.VersionFiles;
import java.io.IOException;
import java.io.InputStream;
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
      System.out.write(read(objects, file));
      System.out.flush();
    }
    return 0;
  }

  /// The file, if it is still what was stored.
  private byte[] read(ObjectStore objects, VersionFile file) throws IOException {
    try (InputStream content = objects.open(file.key(), 0, Long.MAX_VALUE)) {
      byte[] bytes = content.readAllBytes();
      String md5 = Md5.hex(bytes);
      if (!md5.equals(file.md5())) {
        throw new SourceDataException(
            "Cannot give %s: the MD5 of %s is %s, stored was %s (%s). Somebody changed the object; bdp verify --deep finds all such."
                .formatted(entry, file.key(), md5, file.md5(), objects.url()));
      }
      return bytes;
    }
  }

  private VersionFile choose(List<VersionFile> files) {
    return files.stream()
        .filter(file -> format == null || file.format().equals(format))
        .findFirst()
        .orElseThrow(() ->
            new SourceDataException(
                "Cannot find %s in the format %s: it is stored in %s."
                    .formatted(
                        entry,
                        format,
                        String.join(", ", files.stream().map(VersionFile::format).toList()))));
  }
}
