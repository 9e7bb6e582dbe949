package dev.bdp.formats.uniprot;

import static dev.bdp.formats.DamagedTexts.assertSame;

import dev.bdp.formats.DamagedTexts;
import dev.bdp.formats.MalformedRecordException;
import dev.bdp.formats.uniprot.RealEntries.SourceEntry;
import dev.bdp.formats.uniprot.model.UniProtEntry;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Damaged entries come back to the byte or are refused with a place.
class UniProtRobustnessTest {
  private static final int LONGEST = 16_000;
  private static final String MARKS = " ;.,{}[]()-=:\"/|\n";

  private final UniProtReader reader = new UniProtReader();

  @Test
  void aDamagedEntryComesBackToTheByteOrIsRefusedWithAPlace() {
    List<SourceEntry> entries = new ArrayList<>(RealEntries.modern());
    entries.addAll(RealEntries.legacy());
    List<byte[]> texts =
        entries.stream().map(SourceEntry::text).filter(text -> text.length < LONGEST).toList();
    DamagedTexts.of("entries", texts, MARKS).comeBackOrAreRefused(100_000, this::comesBack);
  }

  private void comesBack(byte[] text, int number) throws MalformedRecordException {
    UniProtEntry entry = reader.read(text);
    assertSame(UniProtWriter.write(entry), text);
    try {
      assertSame(UniProtWriter.write(UniProtRecordJson.read(UniProtRecordJson.write(entry))), text);
    } catch (MalformedRecordException e) {
      throw new AssertionError(e);
    }
  }
}
