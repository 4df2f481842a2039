// SPDX-License-Identifier: EPL-2.0
package org.cairn.text.internal.format;

import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadProgressListener;

/** Asks the watch while a picture is read. */
final class ReadingWatch implements IIOReadProgressListener {

    private final Watch watch;

    ReadingWatch(Watch watch) {
        this.watch = watch;
    }

    @Override
    public void imageProgress(ImageReader source, float percentageDone) {
        watch.check();
    }

    @Override
    public void sequenceStarted(ImageReader source, int minIndex) {
        watch.check();
    }

    @Override
    public void sequenceComplete(ImageReader source) {
        watch.check();
    }

    @Override
    public void imageStarted(ImageReader source, int imageIndex) {
        watch.check();
    }

    @Override
    public void imageComplete(ImageReader source) {
        watch.check();
    }

    @Override
    public void thumbnailStarted(ImageReader source, int imageIndex, int thumbnailIndex) {
        watch.check();
    }

    @Override
    public void thumbnailProgress(ImageReader source, float percentageDone) {
        watch.check();
    }

    @Override
    public void thumbnailComplete(ImageReader source) {
        watch.check();
    }

    @Override
    public void readAborted(ImageReader source) {
        watch.check();
    }
}
