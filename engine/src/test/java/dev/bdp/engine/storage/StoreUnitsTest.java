package dev.bdp.engine.storage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoreUnitsTest {
  @ParameterizedTest
  @CsvSource({
    "250, 0, 250",
    "250, 50000, 250",
    "250, 100000, 500",
    "250, 570000, 1000",
    "250, 5000000000, 1000",
    "3, 10, 3"
  })
  void aLargeJobHasLargerUnitsButManyOfThem(int recordsPerUnit, long records, int size) {
    assertThat(new StoreUnits(recordsPerUnit).size(records)).isEqualTo(size);
  }
}
