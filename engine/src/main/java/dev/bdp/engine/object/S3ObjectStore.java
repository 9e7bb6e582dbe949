package dev.bdp.engine.object;

import dev.bdp.engine.failure.BackendUnavailableException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.model.Delete;
import software.amazon.awssdk.services.s3.model.DeleteObjectsResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;

/// Objects of a bucket, below a prefix. The server checks the MD5 of each upload.
final class S3ObjectStore implements ObjectStore {
  private static final int CONNECTIONS = 64;
  private static final int KEYS_A_DELETE = 1000;

  private final S3Location location;
  private final S3Requests requests;
  // Not every server knows If-None-Match; one that does not is asked once.
  private volatile boolean conditional = true;

  /// Connects, and looks into the bucket so that a mistake shows before there is work.
  S3ObjectStore(String url, S3Settings settings) {
    this.location = S3Location.parse(url);
    String place = settings.endpoint() == null ? "AWS" : settings.endpoint().toString();
    this.requests =
        new S3Requests(
            S3Clients.open(settings, CONNECTIONS), new S3Failures(location, place), CONNECTIONS);
    try {
      page("open the store", "", "", 1);
    } catch (RuntimeException e) {
      requests.close();
      throw e;
    }
  }

  @Override
  public void putAll(List<StoredObject> objects) {
    requests.together(
        objects.stream().filter(object -> object.content() instanceof Content.Bytes).toList(),
        this::put);
    for (StoredObject object : objects) {
      if (object.content() instanceof Content.Written written) {
        write(object, written);
      }
    }
  }

  /// Goes in parts: it is never in memory as a whole.
  private void write(StoredObject object, Content.Written content) {
    try (LargeObject target = write(object.key(), object.contentType());
        OutputStream out = new AppendingStream(target)) {
      target.restart();
      content.writeTo(out);
      out.flush();
      target.commit();
    } catch (IOException e) {
      throw new UncheckedIOException("A large object fails with exceptions of its own", e);
    }
  }

  /// An object that is there with the same bytes already, put by an earlier attempt, stays as it
  /// is.
  void put(StoredObject object) {
    PutObjectRequest put =
        PutObjectRequest.builder()
            .bucket(location.bucket())
            .key(location.key(object.key()))
            .contentType(object.contentType())
            .contentMD5(
                Base64.getEncoder().encodeToString(HexFormat.of().parseHex(object.content().md5())))
            .build();
    byte[] bytes = object.content().bytes();
    RequestBody body =
        RequestBody.fromContentProvider(
            () -> new ByteArrayInputStream(bytes), bytes.length, object.contentType());
    if (conditional) {
      try {
        requests.attempt(
            client -> client.putObject(put.toBuilder().ifNoneMatch("*").build(), body));
        return;
      } catch (S3Exception e) {
        switch (e.statusCode()) {
          case 412 -> {
            if (isThere(object)) {
              return;
            }
          }
          case 409 -> {}
          case 501 -> conditional = false;
          default -> throw requests.failure("write " + object.key(), e);
        }
      } catch (SdkException e) {
        throw requests.failure("write " + object.key(), e);
      }
    }
    requests.send("write " + object.key(), client -> client.putObject(put, body));
  }

  private boolean isThere(StoredObject object) {
    return head(object.key())
        .filter(head -> head.contentLength() == object.content().sizeBytes())
        .filter(head -> head.eTag().replace("\"", "").equals(object.content().md5()))
        .isPresent();
  }

  @Override
  public LargeObject write(String key, String contentType) {
    return new S3LargeObject(this, requests, location, new S3LargeObject.Target(key, contentType));
  }

  @Override
  public InputStream open(String key, long offset, long length) {
    return new S3RangeStream(requests, location, key, offset, length);
  }

  @Override
  public Optional<Long> findSizeBytes(String key) {
    return head(key).map(HeadObjectResponse::contentLength);
  }

  private Optional<HeadObjectResponse> head(String key) {
    try {
      return Optional.of(
          requests.attempt(client ->
              client.headObject(head -> head.bucket(location.bucket()).key(location.key(key)))));
    } catch (S3Exception e) {
      if (e.statusCode() == 404) {
        return Optional.empty();
      }
      throw requests.failure("look up " + key, e);
    } catch (SdkException e) {
      throw requests.failure("look up " + key, e);
    }
  }

  @Override
  public Stream<String> list(String prefix) {
    return listAll(prefix)
        .map(object -> object.key().substring(location.prefix().length()))
        .filter(key -> !key.contains(S3Parts.FOLDER));
  }

  /// All objects below a prefix in the order of their keys, those of unfinished large ones too.
  Stream<S3Object> listAll(String prefix) {
    String what = "list " + prefix;
    return Stream.iterate(
            Optional.of(page(what, prefix, "", KEYS_A_DELETE)),
            Optional::isPresent,
            page ->
                page.filter(ListObjectsV2Response::isTruncated)
                    .map(next -> page(what, prefix, next.nextContinuationToken(), KEYS_A_DELETE)))
        .flatMap(Optional::stream)
        .flatMap(page -> page.contents().stream());
  }

  private ListObjectsV2Response page(String what, String prefix, String from, int keys) {
    return requests.send(
        what,
        client ->
            client.listObjectsV2(list ->
                list.bucket(location.bucket())
                    .prefix(location.prefix() + prefix)
                    .continuationToken(from.isEmpty() ? null : from)
                    .maxKeys(keys)));
  }

  @Override
  public void deleteAll(List<String> keys) {
    List<List<String>> batches =
        IntStream.iterate(0, from -> from < keys.size(), from -> from + KEYS_A_DELETE)
            .mapToObj(from -> keys.subList(from, Math.min(keys.size(), from + KEYS_A_DELETE)))
            .toList();
    requests.together(batches, this::deleteBatch);
  }

  private void deleteBatch(List<String> keys) {
    List<ObjectIdentifier> ids =
        keys.stream()
            .map(key -> ObjectIdentifier.builder().key(location.key(key)).build())
            .toList();
    DeleteObjectsResponse answer =
        requests.send(
            "delete " + keys.getFirst(),
            client ->
                client.deleteObjects(delete ->
                    delete
                        .bucket(location.bucket())
                        .delete(Delete.builder().objects(ids).quiet(true).build())));
    if (answer.hasErrors() && !answer.errors().isEmpty()) {
      throw new BackendUnavailableException(
          "Cannot delete %s in the store %s: the server answered %s. Check the rights, then run the command again."
              .formatted(
                  answer.errors().getFirst().key(), location, answer.errors().getFirst().code()));
    }
  }

  @Override
  public void discardUnfinished(String key) {
    new S3Parts(this, requests, location, key).deleteAll();
  }

  @Override
  public String url() {
    return location.toString();
  }

  @Override
  public void close() {
    requests.close();
  }
}
