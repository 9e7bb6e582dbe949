package dev.bdp.sources.pubmed;

import dev.bdp.engine.failure.SourceUnavailableException;
import dev.bdp.engine.failure.UsageException;
import dev.bdp.engine.source.BaseRelease;
import dev.bdp.engine.source.ReleaseFile;
import dev.bdp.engine.source.ReleaseLocation;
import dev.bdp.engine.source.ReleaseManifest;
import java.util.List;
import java.util.Optional;

/// Finds out which update files at a location are newer than the current release: those with a
/// higher number, without a gap.
///
/// Where the current release is not named after its last file, all files there are taken: papers
/// are replaced and removed whole, so that a file that was applied before does no harm before those
/// that follow it.
record PubMedUpdates(ReleaseLocation location) {

  ReleaseManifest manifest() {
    String current =
        location
            .currentRelease(PubMed.ID)
            .orElseThrow(() ->
                new UsageException(
                    "Cannot update %1$s: it has no release yet. Ingest %1$s first."
                        .formatted(PubMed.ID)));
    BaseRelease base = new BaseRelease(PubMed.ID, current);
    PubMedFiles files = new PubMedFiles(location, "updatefiles/");
    List<PubMedFileName> there = location.isFile() ? single(files) : files.names();
    if (there.isEmpty()) {
      throw new SourceUnavailableException(
          "Cannot find updates at %s: there is no file such as pubmed26n1335.xml.gz. Check --from."
              .formatted(location.uri()));
    }
    List<PubMedFileName> news =
        PubMedFileName.ofRelease(current).map(last -> after(last, there)).orElse(there);
    if (news.isEmpty()) {
      return new ReleaseManifest(current, List.of(), Optional.of(base));
    }
    List<ReleaseFile> found = location.isFile() ? List.of(files.single()) : files.files(news);
    String version = news.getLast().externalVersion();
    return new ReleaseManifest(version, found, Optional.of(base));
  }

  private List<PubMedFileName> single(PubMedFiles files) {
    return PubMedFileName.find("", files.singleName())
        .map(List::of)
        .orElseThrow(() ->
            new UsageException(
                "Cannot update %s with %s: its name does not say its number, as pubmed26n1335.xml.gz does. Give the file its name back."
                    .formatted(PubMed.ID, files.singleName())));
  }

  private List<PubMedFileName> after(PubMedFileName last, List<PubMedFileName> there) {
    List<PubMedFileName> news = there.stream().filter(file -> file.compareTo(last) > 0).toList();
    PubMedFileName before = last;
    for (PubMedFileName file : news) {
      if (file.year() != last.year()) {
        throw new UsageException(
            "Cannot update release %s of %s with %s: the file updates another year's baseline. Ingest that baseline with bdp ingest %s first."
                .formatted(last.externalVersion(), PubMed.ID, file.name(), PubMed.ID));
      }
      if (file.number() != before.number() + 1) {
        throw new SourceUnavailableException(
            "Cannot update release %s of %s with %s: number %d is missing at %s. Updates apply one after the other; run again when it is there."
                .formatted(
                    last.externalVersion(),
                    PubMed.ID,
                    file.name(),
                    before.number() + 1,
                    location.uri()));
      }
      before = file;
    }
    return news;
  }
}
