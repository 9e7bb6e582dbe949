package dev.bdp.app.lineage;

import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A file with an event a line.
record FileTarget(Path file) implements LineageTarget {
  private static final Logger LOG = LoggerFactory.getLogger(FileTarget.class);

  @Override
  public Answer send(String event) {
    try {
      Files.writeString(file, event + "\n", CREATE, APPEND);
      return Answer.TAKEN;
    } catch (IOException e) {
      LOG.warn("Cannot write the lineage to {}: {}. It is tried again.", file, e.toString());
      return Answer.UNAVAILABLE;
    }
  }
}
