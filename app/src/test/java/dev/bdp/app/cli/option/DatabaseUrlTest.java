package dev.bdp.app.cli.option;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bdp.engine.failure.ConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabaseUrlTest {
  @ParameterizedTest
  @CsvSource({
    "postgresql://anna:secret@host/bdp, jdbc:postgresql://host/bdp?user=anna&password=secret",
    "postgres://anna@host:5433/bdp?sslmode=require, jdbc:postgresql://host:5433/bdp?user=anna&sslmode=require",
    "'postgresql://a:b@one:1,two:2/bdp?targetServerType=primary', 'jdbc:postgresql://one:1,two:2/bdp?user=a&password=b&targetServerType=primary'",
    "jdbc:postgresql://host/bdp?user=x, jdbc:postgresql://host/bdp?user=x"
  })
  void aUrlOfPsqlBecomesOneOfJdbc(String url, String jdbc) {
    assertThat(DatabaseUrl.jdbc(url)).isEqualTo(jdbc);
  }

  @Test
  void anythingElseIsRefusedWithoutRepeatingItsSecrets() {
    assertThatThrownBy(() -> DatabaseUrl.jdbc("mysql://anna:secret@host/bdp"))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("no URL of PostgreSQL")
        .hasMessageNotContaining("secret");
  }
}
