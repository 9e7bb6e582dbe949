package dev.bdp.app.cli;

import dev.bdp.app.cli.option.CommonOptions;
import dev.bdp.app.json.SourceFields;
import dev.bdp.engine.db.Json;
import dev.bdp.engine.source.DataSource;
import dev.bdp.engine.source.DataSources;
import dev.bdp.engine.source.RecordFormat;
import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `bdp sources`: what can be ingested.
@Command(
    name = "sources",
    description = "What can be ingested, and in which formats.",
    mixinStandardHelpOptions = true)
public final class SourcesCommand implements Runnable {
  @Mixin CommonOptions common;
  @Spec CommandSpec spec;

  @Override
  public void run() {
    PrintWriter out = spec.commandLine().getOut();
    for (DataSource<?> source : DataSources.all()) {
      List<String> formats = source.formatter().formats().stream().map(RecordFormat::name).toList();
      if (common.json()) {
        out.println(Json.of(SourceFields.of(source)).text());
      } else {
        out.printf(
            "%s%n  %s%n  formats: %s%n  site: %s%n",
            source.id(),
            source.description(),
            String.join(", ", formats),
            source.publisher().site());
      }
    }
    out.flush();
  }
}
