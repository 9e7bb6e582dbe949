package dev.bdp.engine.object;

import org.gaul.s3proxy.nio2blob.TransientNio2BlobStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

class S3ObjectStoreIT extends ObjectStoreContract {
  private S3Server server;

  @Override
  @BeforeEach
  void open() throws Exception {
    TransientNio2BlobStore objects = new TransientNio2BlobStore();
    S3Server.makeBucket(objects);
    server = new S3Server(objects);
    super.open();
  }

  @AfterEach
  void stop() throws Exception {
    server.close();
  }

  @Override
  ObjectStore openStore() {
    return ObjectStores.open("s3://releases/some/prefix", server.settings());
  }
}
