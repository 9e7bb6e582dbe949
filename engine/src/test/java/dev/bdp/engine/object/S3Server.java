package dev.bdp.engine.object;

import java.net.URI;
import org.awaitility.Awaitility;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.blobstore.BlobStore;
import software.amazon.awssdk.services.s3.model.CreateBucketRequest;

/// An S3 server in this process with one bucket; the SDK finds its credentials.
final class S3Server implements AutoCloseable {
  static final String BUCKET = "releases";
  static final String KEY_ID = "AKIDTEST";
  static final String SECRET = "a-secret-of-the-test";

  private final S3Proxy proxy;
  private final URI url;

  /// @param objects where the server keeps its objects; the bucket is made there
  S3Server(BlobStore objects) throws Exception {
    objects.createContainer(CreateBucketRequest.builder().bucket(BUCKET).build());
    proxy =
        S3Proxy.builder()
            .endpoint(URI.create("http://127.0.0.1:0"))
            .awsAuthentication(AuthenticationType.AWS_V2_OR_V4, KEY_ID, SECRET)
            .blobStore(objects)
            .build();
    proxy.start();
    Awaitility.await().until(() -> proxy.getState().equals("STARTED"));
    url = URI.create("http://127.0.0.1:" + proxy.getPort());
    System.setProperty("aws.accessKeyId", KEY_ID);
    System.setProperty("aws.secretAccessKey", SECRET);
  }

  S3Settings settings() {
    return new S3Settings(url, null, S3Settings.Addressing.PATH);
  }

  @Override
  public void close() throws Exception {
    proxy.stop();
    System.clearProperty("aws.accessKeyId");
    System.clearProperty("aws.secretAccessKey");
  }
}
