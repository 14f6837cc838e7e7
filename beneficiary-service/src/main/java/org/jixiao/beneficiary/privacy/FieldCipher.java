package org.jixiao.beneficiary.privacy;

import java.nio.ByteBuffer;
import java.util.UUID;

/** Profile {@code intl}: version | key id | IV | ciphertext and tag, AES-256-GCM bound to the field's location. */
public final class FieldCipher implements FieldEncryption {

    private static final byte VERSION = 1;
    private static final int HEADER_BYTES = 1 + 16;

    private final DataKeyStore keys;
    /** Fields come by the unit: the scope of most is that of the one before. Its key may have been rotated since. */
    private volatile Recent recent;

    private record Recent(String unitOfOrigin, int retentionYear, KeyScope scope) {}

    public FieldCipher(DataKeyStore keys) {
        this.keys = keys;
    }

    @Override
    public byte[] seal(FieldLocation location, int retentionYear, byte[] value) {
        var key = key(location.unitOfOrigin(), retentionYear);
        var sealed = AesGcm.seal(key.secret(), location.associatedData(), value);
        return ByteBuffer.allocate(HEADER_BYTES + sealed.length)
                .put(VERSION)
                .putLong(key.id().getMostSignificantBits())
                .putLong(key.id().getLeastSignificantBits())
                .put(sealed)
                .array();
    }

    private DataKey key(String unitOfOrigin, int retentionYear) {
        var last = recent;
        if (last == null
                || last.retentionYear() != retentionYear
                || !last.unitOfOrigin().equals(unitOfOrigin)) {
            last = new Recent(unitOfOrigin, retentionYear, KeyScope.fields(unitOfOrigin, retentionYear));
            recent = last;
        }
        return keys.of(last.scope());
    }

    @Override
    public byte[] openBytes(FieldLocation location, byte[] sealed) {
        if (sealed.length < HEADER_BYTES || sealed[0] != VERSION) {
            throw new UnreadableField("not a field that was sealed with version " + VERSION);
        }
        var header = ByteBuffer.wrap(sealed, 1, HEADER_BYTES - 1);
        var key = keys.withId(new UUID(header.getLong(), header.getLong()))
                .orElseThrow(() -> new UnreadableField("the key of the field is not in the store"));
        return AesGcm.open(key.secret(), location.associatedData(), sealed, HEADER_BYTES);
    }
}
