// SPDX-License-Identifier: GPL-3.0-or-later
// The terminal program with one more product.
#include "app/sluicectl/program.h"
#include "core/protocol/registry.h"
#include "tests/product/pantry/pantryprotocol.h"

#include <QCoreApplication>

namespace {

sluice::Ending run(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    sluice::addProduct(sluice::pantry::protocols());
    return sluice::ctl::run(QByteArrayList(argv + 1, argv + argc));
}

} // namespace

int main(int argc, char **argv)
{
    return sluice::endWith(run(argc, argv));
}
