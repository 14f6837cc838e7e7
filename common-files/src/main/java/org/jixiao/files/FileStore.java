package org.jixiao.files;

import java.io.InputStream;
import java.nio.file.Path;

/**
 * Where the content of files lies: a folder, or an object storage. Content is named by whose it is and by its digest, so
 * that keeping the same content again changes nothing and content that was changed does not fit its name.
 */
public interface FileStore {

    /**
     * When it returns, the content is durable.
     *
     * @throws StoreUnavailable where it cannot be kept; nothing that could be taken for the content is left behind
     */
    void keep(FileKey key, Path content);

    /**
     * The whole content, verified against its digest before the first octet is given.
     *
     * @throws ContentDamaged   where it is not there any more or is not what was kept
     * @throws StoreUnavailable where the store does not answer
     */
    InputStream open(FileKey key);
}
