package dev.bdp.engine.object;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.MultipartUpload;
import software.amazon.awssdk.services.s3.model.NoSuchUploadException;
import software.amazon.awssdk.services.s3.model.S3Object;

/// The parts of a large object that is being written, as objects `<key>.part/00001` and so on.
///
/// An open multipart upload would not do: its parts cannot be read back, so that after a crash the
/// checksum of the whole could not be taken any more.
final class S3Parts {
  /// Follows the key in the keys of its parts.
  static final String FOLDER = ".part/";

  private static final int SMALL_BYTES = 8 << 20;
  private static final int LARGE_BYTES = 32 << 20;
  private static final int SMALL_PARTS = 1000;
  private static final int MOST_PARTS = 10_000;

  private final S3ObjectStore store;
  private final S3Requests requests;
  private final S3Location location;
  private final String key;

  S3Parts(S3ObjectStore store, S3Requests requests, S3Location location, String key) {
    this.store = store;
    this.requests = requests;
    this.location = location;
    this.key = key;
  }

  /// Size of a part that is not the last. S3 has at most 10,000 parts: they grow, up to 290 GB.
  static int sizeBytes(int number) {
    if (number > MOST_PARTS) {
      throw new IllegalArgumentException("An object of S3 has at most " + MOST_PARTS + " parts");
    }
    return number <= SMALL_PARTS ? SMALL_BYTES : LARGE_BYTES;
  }

  /// Sizes of the parts that an earlier attempt left, as far as none is missing. Only the last may
  /// be shorter than a part is.
  List<Integer> found() {
    List<Integer> sizes = new ArrayList<>();
    for (S3Object part : store.listAll(key + FOLDER).toList()) {
      int number = sizes.size() + 1;
      boolean follows = part.key().equals(location.key(key(number)));
      if (!follows || number > 1 && sizes.getLast() < sizeBytes(number - 1)) {
        break;
      }
      sizes.add(Math.toIntExact(part.size()));
    }
    return sizes;
  }

  InputStream open(int number) {
    return store.open(key(number), 0, Long.MAX_VALUE);
  }

  void put(int number, byte[] bytes, int length) {
    byte[] content = length == bytes.length ? bytes : Arrays.copyOf(bytes, length);
    store.put(new StoredObject(key(number), Content.of(content), "application/octet-stream"));
  }

  void deleteAll() {
    store.deleteAll(
        store
            .listAll(key + FOLDER)
            .map(part -> part.key().substring(location.prefix().length()))
            .toList());
  }

  /// Makes one object of the first `count` parts; the server copies them, many at once.
  void join(int count, long sizeBytes, String contentType) {
    abortLeftOver();
    String upload =
        requests
            .send(
                "write " + key,
                client ->
                    client.createMultipartUpload(create ->
                        create
                            .bucket(location.bucket())
                            .key(location.key(key))
                            .contentType(contentType)))
            .uploadId();
    try {
      CompletedPart[] copied = new CompletedPart[count];
      requests.together(
          IntStream.rangeClosed(1, count).boxed().toList(),
          number -> copied[number - 1] = copy(upload, number));
      complete(upload, List.of(copied), sizeBytes);
    } catch (RuntimeException e) {
      abort(upload, e);
      throw e;
    }
  }

  private CompletedPart copy(String upload, int number) {
    String etag =
        requests
            .send(
                "write " + key,
                client ->
                    client.uploadPartCopy(copy ->
                        copy.sourceBucket(location.bucket())
                            .sourceKey(location.key(key(number)))
                            .destinationBucket(location.bucket())
                            .destinationKey(location.key(key))
                            .uploadId(upload)
                            .partNumber(number)))
            .copyPartResult()
            .eTag();
    return CompletedPart.builder().partNumber(number).eTag(etag).build();
  }

  private void complete(String upload, List<CompletedPart> parts, long sizeBytes) {
    try {
      requests.attempt(client ->
          client.completeMultipartUpload(complete ->
              complete
                  .bucket(location.bucket())
                  .key(location.key(key))
                  .uploadId(upload)
                  .multipartUpload(all -> all.parts(parts))));
    } catch (NoSuchUploadException e) {
      // The first answer was lost, and the SDK asked again after it had been done.
      if (store.findSizeBytes(key).filter(size -> size == sizeBytes).isEmpty()) {
        throw requests.failure("write " + key, e);
      }
    } catch (SdkException e) {
      throw requests.failure("write " + key, e);
    }
  }

  /// Uploads that a crash left open cost room and are seen by nobody.
  private void abortLeftOver() {
    requests
        .send(
            "list unfinished uploads",
            client ->
                client.listMultipartUploads(
                    list -> list.bucket(location.bucket()).prefix(location.key(key))))
        .uploads()
        .stream()
        .filter(upload -> upload.key().equals(location.key(key)))
        .map(MultipartUpload::uploadId)
        .forEach(this::abort);
  }

  private void abort(String upload) {
    requests.send(
        "abort the upload of " + key,
        client ->
            client.abortMultipartUpload(
                abort -> abort.bucket(location.bucket()).key(location.key(key)).uploadId(upload)));
  }

  private void abort(String upload, RuntimeException cause) {
    try {
      abort(upload);
    } catch (RuntimeException e) {
      cause.addSuppressed(e);
    }
  }

  private String key(int number) {
    return "%s%s%05d".formatted(key, FOLDER, number);
  }
}
