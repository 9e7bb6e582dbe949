package dev.bdp.app.cli.release;

import dev.bdp.app.cli.option.CommonOptions;
import dev.bdp.engine.content.VerifiedObjects;
import dev.bdp.engine.db.Database;
import dev.bdp.engine.db.Json;
import dev.bdp.engine.failure.UsageException;
import dev.bdp.engine.object.ObjectStore;
import dev.bdp.engine.registry.EntryName;
import dev.bdp.engine.registry.VersionFile;
import dev.bdp.engine.registry.VersionFiles;
import dev.bdp.engine.registry.VersionFiles.EntryVersion;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `bdp get`: prints a stored record.
@Command(
    name = "get",
    description = {
      "Prints a record: bdp get uniprot/p01308, …@1.0, …@2025_03.",
      "With --json instead what is stored of it, one object: organization, identifier, version, and of each file format, sizeBytes, md5, key."
    },
    mixinStandardHelpOptions = true)
public final class GetCommand implements Callable<Integer> {
  @Mixin CommonOptions common;
  @Spec CommandSpec spec;

  @Parameters(
      paramLabel = "ENTRY",
      description =
          "organization/identifier; @version or @release for another than the current one.")
  String entry;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description =
          "One of the formats it is stored in; default the first of them, with --json all.")
  @Nullable String format;

  @Override
  public Integer call() throws IOException {
    try (Database database = common.openDatabase(1);
        ObjectStore objects = common.openStore()) {
      EntryName name = EntryName.parse(entry);
      EntryVersion version =
          database.inTransaction(transaction -> VersionFiles.load(transaction, name));
      List<VersionFile> files = choose(version.files());
      if (common.json()) {
        spec.commandLine().getOut().println(json(name, version, files));
      } else {
        new VerifiedObjects(objects).copy(files.getFirst(), System.out);
        System.out.flush();
      }
    }
    return 0;
  }

  private List<VersionFile> choose(List<VersionFile> files) {
    List<VersionFile> chosen =
        files.stream().filter(file -> format == null || file.format().equals(format)).toList();
    if (chosen.isEmpty()) {
      throw new UsageException(
          "Cannot find %s in the format %s: it is stored in %s. Name one of these with --format."
              .formatted(
                  entry,
                  format,
                  String.join(", ", files.stream().map(VersionFile::format).toList())));
    }
    return chosen;
  }

  private static String json(EntryName name, EntryVersion version, List<VersionFile> files) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("organization", name.organization());
    fields.put("identifier", name.identifier());
    fields.put("version", version.version());
    fields.put("files", files.stream().map(GetCommand::fields).toList());
    return Json.of(fields).text();
  }

  private static Map<String, Object> fields(VersionFile file) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("format", file.format());
    fields.put("sizeBytes", file.sizeBytes());
    fields.put("md5", file.md5());
    fields.put("key", file.key());
    return fields;
  }
}
