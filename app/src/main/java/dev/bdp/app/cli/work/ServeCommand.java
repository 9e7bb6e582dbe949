package dev.bdp.app.cli.work;

import dev.bdp.app.cli.option.CommonOptions;
import dev.bdp.app.log.LogOutput;
import dev.bdp.app.metrics.Metrics;
import dev.bdp.app.serve.RunningServer;
import dev.bdp.app.serve.ServeSettings;
import dev.bdp.engine.db.Database;
import dev.bdp.engine.job.BatchConfig;
import dev.bdp.engine.object.ObjectStore;
import dev.bdp.engine.pipeline.Pipeline;
import dev.bdp.engine.source.DataSources;
import dev.bdp.engine.work.Drain;
import dev.bdp.engine.work.WorkListener;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `bdp serve`: the console and the HTTP API.
@Command(
    name = "serve",
    description = {
      "Serves the console and the HTTP API, to this machine only unless --host says otherwise.",
      "It works on no jobs by itself: bdp worker does, or --workers."
    },
    mixinStandardHelpOptions = true)
public final class ServeCommand implements Callable<Integer> {
  @Mixin CommonOptions common;
  @Mixin WorkOptions work;
  @Mixin DrainOptions drains;
  @Spec CommandSpec spec;

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      description =
          "Address to listen on; default 127.0.0.1. Another needs --token-file or --insecure.")
  String host = "127.0.0.1";

  @Option(names = "--port", paramLabel = "N", description = "Default 8470; 0 for any that is free.")
  int port = 8470;

  @Option(
      names = "--token-file",
      paramLabel = "FILE",
      description = "Lets in only who has a token; bdp token new prints its lines.")
  @Nullable Path tokenFile;

  @Option(
      names = "--insecure",
      description = "Lets in everybody who reaches another address, to do everything.")
  boolean insecure;

  @Option(
      names = "--max-requests",
      paramLabel = "N",
      description = "Most requests per second of one client; default 500.")
  int maxRequests = 500;

  @Override
  public Integer call() throws InterruptedException {
    ServeSettings settings =
        new ServeSettings(host, port, Optional.ofNullable(tokenFile), insecure, maxRequests);
    Optional<BatchConfig> config =
        work.workers == null || work.workers == 0 ? Optional.empty() : Optional.of(work.config());
    Drain drain = new Drain();
    try (Database database = common.openDatabase(ServeSettings.CONNECTIONS);
        ObjectStore objects = common.openStore();
        Metrics metrics = Metrics.ofProcessAndTables(database, objects);
        Observers observers = Observers.of(metrics, work.metrics, spec.commandLine().getErr());
        RunningServer server = RunningServer.start(settings, database, objects, metrics);
        StopSignals signals = drains.askAtSignals(drain)) {
      if (settings.isOpenToOthers()) {
        say("Everybody who reaches %s may start and cancel jobs (--insecure).".formatted(host));
      }
      say("serving at " + server.uri());
      if (config.isPresent()) {
        work(config.get(), objects, drain, observers.listener());
      } else {
        drain.await();
      }
    }
    return 0;
  }

  private void work(BatchConfig config, ObjectStore objects, Drain drain, WorkListener listener)
      throws InterruptedException {
    try (Database database = common.openDatabase(config.connections());
        Reporting reporting = Reporting.start(work, database, objects, listener)) {
      new Pipeline(database, objects, DataSources.all(), config, reporting.listener()).run(drain);
    }
  }

  private void say(String line) {
    LogOutput.say(spec.commandLine().getErr(), line);
  }
}
