package org.jixiao.files;

/** What was kept is gone or was changed: no content is given in its place. */
public class ContentDamaged extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ContentDamaged(FileKey key, Throwable cause) {
        super("not the content of " + key.digest(), cause);
    }
}
