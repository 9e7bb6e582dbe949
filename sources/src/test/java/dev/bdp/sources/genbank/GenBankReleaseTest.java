package dev.bdp.sources.genbank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bdp.engine.download.Location;
import dev.bdp.engine.failure.SourceUnavailableException;
import dev.bdp.engine.source.DataSources;
import dev.bdp.engine.source.ReleaseFile;
import dev.bdp.engine.source.ReleaseManifest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GenBankReleaseTest {
  private static final String HEAD = "\n      NCBI-GenBank Flat File Release 158.0\n\n";
  private static final String RECORD = "LOCUS       A 4 bp DNA\nORIGIN\n        1 acgt\n//\n";

  @TempDir Path temporary;
  private Path directory;

  @BeforeEach
  void makeDirectory() throws IOException {
    directory = Files.createDirectories(temporary.resolve("release"));
  }

  @Test
  void theFilesOfADivisionComeInTheOrderOfTheirNumbers() throws Exception {
    for (int number : new int[] {1, 2, 10}) {
      gzip("gbbct" + number + ".seq.gz", HEAD + RECORD);
    }
    gzip("gbvrl1.seq.gz", HEAD + RECORD);
    Files.writeString(directory.resolve("gbbct2.seq"), RECORD);
    ReleaseManifest manifest = discover("genbank_bct", Optional.empty());
    assertThat(manifest.externalVersion()).isEqualTo("158");
    assertThat(manifest.files())
        .extracting(ReleaseFile::name)
        .containsExactly("gbbct1.seq.gz", "gbbct2.seq.gz", "gbbct10.seq.gz");
    assertThat(manifest.files()).allMatch(file -> file.checksum().isEmpty());
    assertThat(discover("genbank_bct", Optional.of("mine")).externalVersion()).isEqualTo("mine");
    assertThatThrownBy(() -> discover("genbank_mam", Optional.empty()))
        .isInstanceOf(SourceUnavailableException.class)
        .hasMessageContaining("there is no file like gbmam1.seq.gz");
  }

  @Test
  void aGroupOfRefSeqLiesBelowTheReleaseBesideItsChecksums() throws Exception {
    Files.createDirectories(directory.resolve("viral"));
    Files.createDirectories(directory.resolve("release-catalog"));
    gzip("viral/viral.2.genomic.gbff.gz", RECORD);
    gzip("viral/viral.1.protein.gpff.gz", RECORD);
    Files.writeString(directory.resolve("viral/viral.1.protein.faa.gz"), "no flat file");
    Files.writeString(directory.resolve("RELEASE_NUMBER"), "220\n");
    String md5 = "0123456789abcdef0123456789abcdef";
    Files.writeString(
        directory.resolve("release-catalog/release220.files.installed"),
        "MD5 checksum\tFile name\n" + md5 + "\tviral.2.genomic.gbff.gz\n");
    ReleaseManifest manifest = discover("refseq_viral", Optional.empty());
    assertThat(manifest.externalVersion()).isEqualTo("220");
    assertThat(manifest.files())
        .extracting(ReleaseFile::name)
        .containsExactly("viral.1.protein.gpff.gz", "viral.2.genomic.gbff.gz");
    assertThat(manifest.files().get(1).checksum().orElseThrow().hex()).isEqualTo(md5);
  }

  @Test
  void filesByOtherNamesAreTakenWhereThereIsNoRelease() throws Exception {
    Files.writeString(directory.resolve("b.gb"), RECORD);
    Files.writeString(directory.resolve("a.gbk"), RECORD);
    Files.writeString(directory.resolve("notes.txt"), "no flat file");
    ReleaseManifest manifest = discover("genbank_bct", Optional.empty());
    assertThat(manifest.externalVersion()).isEqualTo("unversioned");
    assertThat(manifest.files()).extracting(ReleaseFile::name).containsExactly("a.gbk", "b.gb");
    assertThat(discover("genbank_bct", Optional.of("7")).externalVersion()).isEqualTo("7");
  }

  @Test
  void aSingleFileIsNamedByItsHeadOrByItself() throws Exception {
    Path plain = Files.writeString(directory.resolve("NC_1.gb"), RECORD);
    gzip("x.seq.gz", HEAD + RECORD);
    assertThat(discover("genbank_bct", plain, Optional.empty()).externalVersion())
        .isEqualTo("NC_1");
    assertThat(
            discover("genbank_bct", directory.resolve("x.seq.gz"), Optional.empty())
                .externalVersion())
        .isEqualTo("158");
  }

  @Test
  void everyDivisionAndGroupIsASource() {
    assertThat(DataSources.all())
        .extracting(source -> source.id())
        .contains("genbank_bct", "genbank_tsa", "refseq_viral", "refseq_vertebrate_mammalian")
        .doesNotHaveDuplicates();
  }

  private ReleaseManifest discover(String source, Optional<String> release) {
    return discover(source, directory, release);
  }

  private static ReleaseManifest discover(String source, Path from, Optional<String> release) {
    return DataSources.load(source)
        .discover(Location.parse(from.toString(), Optional.empty(), release));
  }

  private void gzip(String name, String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(text.getBytes(StandardCharsets.US_ASCII));
    }
    Files.write(directory.resolve(name), bytes.toByteArray());
  }
}
