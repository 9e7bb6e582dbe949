package dev.bdp.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Object;

/// A plain program of the SDK: objects are put as they come, so many at once, and nothing else is
/// done.
record PlainPuts(S3Client client, String bucket, int concurrency) {

  /// Every object of a bucket below a prefix, with its MD5 as the server says.
  Map<String, String> list(String prefix) {
    Map<String, String> md5s = new TreeMap<>();
    for (S3Object object :
        client.listObjectsV2Paginator(list -> list.bucket(bucket).prefix(prefix)).contents()) {
      md5s.put(object.key(), object.eTag().replace("\"", ""));
    }
    return md5s;
  }

  Map<String, byte[]> read(List<String> keys) throws InterruptedException, ExecutionException {
    Map<String, byte[]> contents = new ConcurrentSkipListMap<>();
    together(
        keys,
        key ->
            contents.put(
                key, client.getObjectAsBytes(get -> get.bucket(bucket).key(key)).asByteArray()));
    return contents;
  }

  /// Puts the objects into another bucket; the seconds that it takes.
  double copyTo(String other, Map<String, byte[]> contents)
      throws InterruptedException, ExecutionException {
    long start = System.nanoTime();
    together(
        List.copyOf(contents.entrySet()),
        object ->
            client.putObject(
                put -> put.bucket(other).key(object.getKey()),
                RequestBody.fromBytes(object.getValue())));
    return (System.nanoTime() - start) / 1e9;
  }

  private <T> void together(List<T> items, Consumer<T> action)
      throws InterruptedException, ExecutionException {
    Semaphore free = new Semaphore(concurrency);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> tasks = new ArrayList<>();
      for (T item : items) {
        free.acquire();
        tasks.add(
            threads.submit(() -> {
              try {
                action.accept(item);
              } finally {
                free.release();
              }
            }));
      }
      for (Future<?> task : tasks) {
        task.get();
      }
    }
  }
}
