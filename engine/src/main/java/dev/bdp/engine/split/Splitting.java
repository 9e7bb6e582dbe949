package dev.bdp.engine.split;

import dev.bdp.engine.job.RawFile;
import dev.bdp.engine.object.LargeObject;
import dev.bdp.engine.object.ObjectStore;
import dev.bdp.engine.source.DataSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/// How files of a source become frames.
public record Splitting(ObjectStore objects, DataSource<?> source, int recordsPerFrame) {
  private static final int BUFFER_BYTES = 1 << 16;

  /// Inflates a file and writes its frames, all or none.
  ///
  /// @param raw its bytes as published
  /// @throws IOException when these end early or are damaged
  public List<Frame> split(RawFile file, InputStream raw, String framesKey, Splitter.Steps steps)
      throws IOException, InterruptedException {
    try (InputStream text = text(file, raw);
        LargeObject target = objects.write(framesKey, "application/zstd")) {
      target.restart();
      List<Frame> frames =
          new Splitter(source.scanner(file.file().name()), recordsPerFrame, target, steps)
              .split(text);
      // Only at the end of a download it is known whether the file is right.
      raw.transferTo(OutputStream.nullOutputStream());
      target.commit();
      return frames;
    }
  }

  private InputStream text(RawFile file, InputStream raw) throws IOException {
    InputStream plain = file.gzip() ? new GZIPInputStream(raw, BUFFER_BYTES) : raw;
    Optional<String> member = source.archiveMember(file.file().name());
    if (member.isEmpty()) {
      return plain;
    }
    InputStream found = TarMember.find(plain, member.get());
    return member.get().endsWith(".gz") ? new GZIPInputStream(found, BUFFER_BYTES) : found;
  }
}
