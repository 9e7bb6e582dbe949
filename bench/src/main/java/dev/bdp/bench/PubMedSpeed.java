package dev.bdp.bench;

import dev.bdp.formats.MalformedRecordException;
import dev.bdp.formats.pubmed.PubMedJson;
import dev.bdp.formats.pubmed.PubMedReader;
import dev.bdp.formats.pubmed.PubMedRecordJson;
import dev.bdp.formats.pubmed.model.Paper;
import dev.bdp.formats.pubmed.nbib.PubMedNbib;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/// Runs over the papers of a PubMed file on one thread and prints how fast they are read, and made
/// into JSON and MEDLINE text.
///
///     java -cp 'bench/target/lib/*' dev.bdp.bench.PubMedSpeed pubmed26n1334.xml.gz
public final class PubMedSpeed {
  private static final Pattern PAPER =
      Pattern.compile("<PubmedArticle>.*?</PubmedArticle>", Pattern.DOTALL);

  private PubMedSpeed() {}

  public static void main(String[] args) throws IOException, MalformedRecordException {
    Path file = RecordSpeed.onlyFile(args, "XML file of PubMed");
    PubMedReader reader = new PubMedReader();
    RecordSpeed<Paper> speed = new RecordSpeed<>(load(file), text -> (Paper) reader.read(text));
    speed.measure("read", paper -> paper.unknown().size());
    speed.measure("read, record JSON", paper -> PubMedRecordJson.write(paper).length);
    speed.measure("read, published JSON", paper -> PubMedJson.write(paper).length);
    speed.measure("read, MEDLINE text", paper -> PubMedNbib.write(paper).length);
  }

  private static List<byte[]> load(Path file) throws IOException {
    return PAPER
        .matcher(RecordSpeed.text(file, StandardCharsets.UTF_8))
        .results()
        .map(found -> found.group().getBytes(StandardCharsets.UTF_8))
        .toList();
  }
}
