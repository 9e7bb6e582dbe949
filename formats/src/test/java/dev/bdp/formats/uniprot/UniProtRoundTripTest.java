package dev.bdp.formats.uniprot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bdp.formats.MalformedRecordException;
import dev.bdp.formats.uniprot.RealEntries.SourceEntry;
import dev.bdp.formats.uniprot.model.RawBlock;
import dev.bdp.formats.uniprot.model.UniProtEntry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class UniProtRoundTripTest {
  private static final UniProtReader READER = new UniProtReader();

  @Test
  void everyModernEntryComesBackToTheByteWithoutRawBlocks() {
    Figures figures = figures("entries", RealEntries.modern());
    assertThat(figures.failures).isEmpty();
    assertThat(figures.raw).isEmpty();
    assertThat(figures.jsonBytes).isLessThanOrEqualTo(figures.sourceBytes * 5 / 4);
  }

  @Test
  void everyLegacyEntryComesBackToTheByte() {
    Figures figures = figures("legacy", RealEntries.legacy());
    assertThat(figures.failures).isEmpty();
  }

  @Test
  void atMostOneBlockInTwentyOfTheEntriesOf2012IsRaw() {
    List<SourceEntry> of2012 =
        RealEntries.legacy().stream()
            .filter(entry -> entry.file().startsWith("swissprot-2012"))
            .toList();
    Figures figures = figures("2012", of2012);
    int raw = figures.raw.values().stream().mapToInt(Integer::intValue).sum();
    assertThat(raw).isLessThanOrEqualTo(figures.blocks / 20);
  }

  private static Figures figures(String what, List<SourceEntry> entries) {
    Figures figures = new Figures();
    for (SourceEntry source : entries) {
      figures.add(source);
    }
    System.out.printf(
        "%s: %d entries, %d exact, %d exact without any raw block, %d as record JSON; JSON bytes / source bytes %.3f;"
            + " raw blocks %s of %d%n",
        what,
        entries.size(),
        figures.exact,
        figures.canonical,
        figures.asJson,
        (double) figures.jsonBytes / figures.sourceBytes,
        figures.raw,
        figures.blocks);
    return figures;
  }

  private static final class Figures {
    private final List<String> failures = new ArrayList<>();
    private final Map<String, Integer> raw = new TreeMap<>();
    private int exact;
    private int canonical;
    private int asJson;
    private int blocks;
    private long sourceBytes;
    private long jsonBytes;

    void add(SourceEntry source) {
      try {
        UniProtEntry entry = READER.read(source.text());
        sourceBytes += source.text().length;
        if (Arrays.equals(UniProtWriter.write(entry), source.text())) {
          exact++;
        } else {
          failures.add(source.file() + " " + entry.accession() + ": other bytes");
        }
        byte[] json = UniProtRecordJson.write(entry);
        jsonBytes += json.length;
        UniProtEntry fromJson = UniProtRecordJson.read(json);
        if (fromJson.equals(entry) && Arrays.equals(UniProtWriter.write(fromJson), source.text())) {
          asJson++;
        } else {
          failures.add(source.file() + " " + entry.accession() + ": another entry from its JSON");
        }
        canonical += entry.rawBlocks().isEmpty() ? 1 : 0;
        blocks += blocks(entry);
        for (RawBlock block : entry.rawBlocks()) {
          raw.merge(block.lineType(), 1, Integer::sum);
          if (System.getenv("SHOW_RAW") != null) {
            show(entry, block);
          }
        }
      } catch (MalformedRecordException e) {
        failures.add(source.file() + ": " + e.getMessage());
      }
    }

    private static int blocks(UniProtEntry entry) {
      CanonicalText text = new CanonicalText().start(entry.layout());
      EntryRendering.render(entry, text);
      return text.blocks();
    }

    private static void show(UniProtEntry entry, RawBlock block) {
      CanonicalText text = new CanonicalText().start(entry.layout());
      EntryRendering.render(entry, text);
      System.out.println("--- " + entry.accession() + " " + block.lineType() + " at " + block.at());
      System.out.print(block.text());
      if (block.replaces() > 0) {
        System.out.println("+++");
        System.out.print(text.out.text(text.start(block.at()), text.end(block.at())));
      }
    }
  }
}
