package dev.bdp.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bdp.engine.db.Database;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class TransactionIT {
  @TempDir Path directory;

  @AfterAll
  static void stop() {
    Installation.stop();
  }

  @Test
  @Timeout(60)
  void rowsAreHandedOverWhileTheServerStillMakesThem() throws Exception {
    Installation installation = Installation.fresh(directory);
    List<Long> rows = new ArrayList<>();
    try (Database database = Database.open(installation.url(), 1)) {
      // All of them would be 100 GB.
      assertThatThrownBy(() ->
              database.transact(transaction ->
                  transaction.forEach(
                      "SELECT generate_series(1, 100000000), repeat('x', 1000)",
                      row -> row.getLong(1),
                      number -> {
                        rows.add(number);
                        if (number == 5000) {
                          throw new IllegalStateException("enough");
                        }
                      })))
          .hasMessage("enough");
    }
    assertThat(rows).hasSize(5000).startsWith(1L).endsWith(5000L);
  }
}
