// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/suite.h"

#include <cstdio>
#include <map>
#include <string>
#include <string_view>

namespace {

std::map<std::string, sluice::test::TestMain, std::less<>> &tests()
{
    static std::map<std::string, sluice::test::TestMain, std::less<>> all;
    return all;
}

/// A test reaches only what it names itself, on every machine: the proxies of whoever runs it are not asked.
void forgetProxies()
{
    for (const auto *name : {"http_proxy", "https_proxy", "all_proxy", "no_proxy"}) {
        qunsetenv(name);
        qunsetenv(QByteArray(name).toUpper().constData());
    }
}

} // namespace

bool sluice::test::addTest(const char *file, TestMain run)
{
    std::string_view name(file);
    name.remove_prefix(name.find_last_of('/') + 1);
    name.remove_suffix(name.size() - name.find_last_of('.'));
    return tests().emplace(name, run).second;
}

int main(int argc, char **argv)
{
    forgetProxies();
    const auto found = argc > 1 ? tests().find(argv[1]) : tests().end();
    if (found == tests().end()) {
        std::fprintf(stderr, "Usage: %s TEST [arguments of Qt Test]\nThe tests are:\n", argv[0]);
        for (const auto &[name, run] : tests())
            std::fprintf(stderr, "  %s\n", name.c_str());
        return 2;
    }
    argv[1] = argv[0];
    return found->second(argc - 1, argv + 1);
}
