package dev.bdp.engine.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bdp.engine.failure.ConfigurationException;
import org.junit.jupiter.api.Test;

class ErrorBudgetTest {
  @Test
  void aShareIsOfAllRecordsAndACountIsACount() {
    assertThat(ErrorBudget.DEFAULT.limit(20_000)).isEqualTo(20);
    assertThat(ErrorBudget.parse("0.1%").limit(999)).isZero();
    assertThat(ErrorBudget.parse("5").limit(10)).isEqualTo(5);
    assertThat(ErrorBudget.parse(ErrorBudget.parse("2.5%").toString()).limit(1000)).isEqualTo(25);
  }

  @Test
  void anythingElseIsRefused() {
    for (String text : new String[] {"", "-1", "101%", "many", "%"}) {
      assertThatThrownBy(() -> ErrorBudget.parse(text)).isInstanceOf(ConfigurationException.class);
    }
  }
}
