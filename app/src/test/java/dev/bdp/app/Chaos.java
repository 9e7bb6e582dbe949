package dev.bdp.app;

import static org.awaitility.Awaitility.await;

import dev.bdp.app.embedded.CrashingPostgres;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// Faults that strike a crew, its database and its store, one after the other, as a seed has it.
final class Chaos {
  private static final int MOST_CRASHES = 2;

  private final Random random;
  private final Installation installation;
  private final CrashingPostgres server;
  private final SwitchedStore store;
  private final Map<Strike, Integer> struck = new EnumMap<>(Strike.class);

  /// What can happen.
  enum Strike {
    KILL,
    FREEZE,
    CUT_CONNECTION,
    CRASH_DATABASE,
    LOSE_STORE
  }

  Chaos(Random random, Installation installation, CrashingPostgres server, SwitchedStore store) {
    this.random = random;
    this.installation = installation;
    this.server = server;
    this.store = store;
  }

  /// Strikes once, after a moment.
  ///
  /// @param during the state of the job
  void strike(Crew crew, String during) throws Exception {
    pause(200 + random.nextInt(600));
    List<Strike> possible = new ArrayList<>(List.of(Strike.values()));
    if (struck.getOrDefault(Strike.CRASH_DATABASE, 0) == MOST_CRASHES) {
      possible.remove(Strike.CRASH_DATABASE);
    }
    Strike strike = possible.get(random.nextInt(possible.size()));
    struck.merge(strike, 1, Integer::sum);
    System.out.println(during + ": " + strike);
    switch (strike) {
      case KILL -> crew.any(random).signal("KILL");
      case FREEZE -> freeze(crew.any(random));
      case CUT_CONNECTION -> cutConnection();
      case CRASH_DATABASE -> server.crashAndRecover();
      case LOSE_STORE -> loseStore();
    }
  }

  private void freeze(ChildProcess worker) throws Exception {
    worker.signal("STOP");
    pause(Crew.LEASE_MILLIS + random.nextInt(1000));
    worker.signal("CONT");
  }

  private void cutConnection() throws Exception {
    List<String> backends =
        installation.rows(
            """
            SELECT pid FROM pg_stat_activity
             WHERE datname = current_database() AND pid <> pg_backend_pid() ORDER BY pid
            """);
    if (!backends.isEmpty()) {
      String victim = backends.get(random.nextInt(backends.size()));
      installation.execute("SELECT pg_terminate_backend(" + victim + ")");
    }
  }

  private void loseStore() throws Exception {
    store.off();
    pause(500 + random.nextInt(500));
    store.on();
  }

  private static void pause(int millis) {
    await().pollDelay(Duration.ofMillis(millis)).until(() -> true);
  }

  int strikes() {
    return struck.values().stream().mapToInt(Integer::intValue).sum();
  }

  @Override
  public String toString() {
    return strikes() + " strikes " + struck;
  }
}
