package dev.bdp.sources.pubchem;

import dev.bdp.engine.failure.SourceUnavailableException;
import dev.bdp.engine.failure.UsageException;
import dev.bdp.engine.source.BaseRelease;
import dev.bdp.engine.source.ReleaseFile;
import dev.bdp.engine.source.ReleaseLocation;
import dev.bdp.engine.source.ReleaseManifest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds out which updates at a location are newer than the current release.
///
/// The location is the directory of one day, or one that holds such directories. Of each day the
/// withdrawn CIDs come first, then its compounds.
record CompoundUpdates(ReleaseLocation location) {

  ReleaseManifest manifest() {
    if (location.isFile()) {
      throw new UsageException(
          "Cannot use --from %s: an update is a directory. Name that of a day, or the one that holds the days."
              .formatted(location.uri()));
    }
    String current =
        location
            .currentRelease(PubChemCompound.ID)
            .orElseThrow(() ->
                new UsageException(
                    "Cannot update %1$s: it has no release yet. Ingest %1$s first."
                        .formatted(PubChemCompound.ID)));
    BaseRelease base = new BaseRelease(PubChemCompound.ID, current);
    List<Day> days = newDays(current);
    if (days.isEmpty()) {
      return new ReleaseManifest(current, List.of(), Optional.of(base));
    }
    List<ReleaseFile> files = new ArrayList<>();
    for (Day day : days) {
      SdfFiles found = new SdfFiles(location, day.directory());
      files.addAll(found.killed(day.date() + "."));
      files.addAll(found.compounds(day.date() + "."));
    }
    if (files.isEmpty()) {
      throw new SourceUnavailableException(
          "Cannot find an update at %s: there is neither killed-CIDs nor Compound_….sdf.gz. Check --from."
              .formatted(location.uri()));
    }
    return new ReleaseManifest(days.getLast().date(), files, Optional.of(base));
  }

  /// @param directory relative to the location, or empty
  private record Day(String date, String directory) {}

  private List<Day> newDays(String current) {
    Optional<Day> only =
        ReleaseDate.find(location).or(location::statedRelease).map(date -> new Day(date, ""));
    List<Day> days = only.map(List::of).orElseGet(this::daysBelow);
    if (ReleaseDate.is(current)) {
      return days.stream().filter(day -> day.date().compareTo(current) > 0).toList();
    }
    if (days.size() > 1) {
      throw new UsageException(
          "Cannot tell which updates at %s are new: the current release of %s is named %s, not by its day. Name the directory of one day with --from."
              .formatted(location.uri(), PubChemCompound.ID, current));
    }
    return days;
  }

  private List<Day> daysBelow() {
    List<Day> days =
        location.list("").stream()
            .filter(name -> name.endsWith("/"))
            .map(name -> name.substring(0, name.length() - 1))
            .filter(ReleaseDate::is)
            .map(date -> new Day(date, date + "/"))
            .toList();
    if (days.isEmpty()) {
      throw new SourceUnavailableException(
          "Cannot find updates at %s: there is no directory of a day, such as 2025-11-01. Check --from."
              .formatted(location.uri()));
    }
    return days;
  }
}
