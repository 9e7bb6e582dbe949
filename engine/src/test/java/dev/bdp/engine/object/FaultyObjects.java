package dev.bdp.engine.object;

import java.io.InputStream;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import org.awaitility.Awaitility;
import org.gaul.s3proxy.S3ErrorCode;
import org.gaul.s3proxy.S3ProxyException;
import org.gaul.s3proxy.blobstore.ForwardingBlobStore;
import org.gaul.s3proxy.blobstore.domain.MultipartUpload;
import org.gaul.s3proxy.nio2blob.TransientNio2BlobStore;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadResponse;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;

/// Objects of a server that fails as a test says, before or after the work is done.
final class FaultyObjects extends ForwardingBlobStore {
  /// Called with the number of the request.
  volatile IntConsumer beforePut = put -> {};

  volatile IntConsumer afterPut = put -> {};
  volatile IntConsumer afterComplete = complete -> {};
  volatile boolean conditionalWrites = true;

  private final AtomicInteger puts = new AtomicInteger();
  private final AtomicInteger written = new AtomicInteger();
  private final AtomicInteger completes = new AtomicInteger();

  FaultyObjects() {
    super(new TransientNio2BlobStore());
  }

  int puts() {
    return puts.get();
  }

  int written() {
    return written.get();
  }

  void awaitObjects(int count) {
    Awaitility.await().until(() -> written.get() >= count);
  }

  @Override
  public PutObjectResponse putBlob(PutObjectRequest request, InputStream content) {
    int number = puts.incrementAndGet();
    beforePut.accept(number);
    if (request.ifNoneMatch() != null && !conditionalWrites) {
      throw new S3ProxyException(S3ErrorCode.NOT_IMPLEMENTED);
    }
    PutObjectResponse response = super.putBlob(request, content);
    written.incrementAndGet();
    afterPut.accept(number);
    return response;
  }

  @Override
  public CompleteMultipartUploadResponse completeMultipartUpload(
      MultipartUpload upload, CompleteMultipartUploadRequest request) {
    CompleteMultipartUploadResponse response = super.completeMultipartUpload(upload, request);
    afterComplete.accept(completes.incrementAndGet());
    return response;
  }
}
