package dev.bdp.engine.object;

import dev.bdp.engine.failure.BackendUnavailableException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Exception;

/// Some bytes of an object, asked for piece by piece, so that a lost connection costs a piece and
/// none is held while nobody reads.
final class S3RangeStream extends InputStream {
  private static final int PIECE_BYTES = 8 << 20;
  private static final int NOT_FOUND = 404;
  private static final int CHANGED = 412;
  private static final int PAST_THE_END = 416;

  private final S3Requests requests;
  private final S3Location location;
  private final String key;
  private @Nullable String etag;
  private byte[] piece = new byte[0];
  private int read;
  private long next;
  private long left;

  /// Asks for the first piece.
  S3RangeStream(S3Requests requests, S3Location location, String key, long offset, long length) {
    this.requests = requests;
    this.location = location;
    this.key = key;
    this.next = offset;
    this.left = length;
    advance();
  }

  private void advance() {
    piece = new byte[0];
    read = 0;
    if (left == 0) {
      return;
    }
    int wanted = (int) Math.min(PIECE_BYTES, left);
    GetObjectRequest.Builder get =
        GetObjectRequest.builder()
            .bucket(location.bucket())
            .key(location.key(key))
            .range("bytes=" + next + "-" + (next + wanted - 1));
    if (etag != null) {
      get.ifMatch(etag);
    }
    try {
      ResponseBytes<GetObjectResponse> answer =
          requests.attempt(client -> client.getObjectAsBytes(get.build()));
      etag = answer.response().eTag();
      piece = answer.asByteArrayUnsafe();
      next += piece.length;
      left = piece.length < wanted ? 0 : left - piece.length;
    } catch (S3Exception e) {
      if (e.statusCode() != PAST_THE_END) {
        throw failure(e);
      }
      left = 0;
    } catch (SdkException e) {
      throw requests.failure("read " + key, e);
    }
  }

  private RuntimeException failure(S3Exception e) {
    if (e.statusCode() == NOT_FOUND && S3Failures.code(e).equals("NoSuchKey")) {
      return new BackendUnavailableException(
          "Cannot read %s: the store %s has no such object. Check --store; `bdp job show` tells which job wrote it."
              .formatted(key, location),
          e);
    }
    if (e.statusCode() == CHANGED) {
      return new BackendUnavailableException(
          "Cannot read %s: it was changed in the store %s meanwhile. Run the command again."
              .formatted(key, location),
          e);
    }
    return requests.failure("read " + key, e);
  }

  @Override
  public int read() {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) {
    if (length == 0) {
      return 0;
    }
    if (read == piece.length) {
      advance();
    }
    int count = Math.min(length, piece.length - read);
    System.arraycopy(piece, read, bytes, offset, count);
    read += count;
    return count == 0 ? -1 : count;
  }
}
