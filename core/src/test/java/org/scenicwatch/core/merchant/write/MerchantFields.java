package org.scenicwatch.core.merchant.write;

import java.lang.reflect.Field;

/** Reads and sets the life of an aggregate, so that a test folds with the handlers that are stored by. */
final class MerchantFields {

    private static final Field LIFE = life();

    private MerchantFields() {}

    static void put(Merchant merchant, MerchantLife life) {
        try {
            LIFE.set(merchant, life);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    static MerchantLife of(Merchant merchant) {
        try {
            return (MerchantLife) LIFE.get(merchant);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Field life() {
        try {
            Field field = Merchant.class.getDeclaredField("life");
            field.setAccessible(true);
            return field;
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException(e);
        }
    }
}
